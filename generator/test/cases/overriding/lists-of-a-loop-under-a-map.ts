import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...Object.fromEntries(v.list.map((i) => [i.name, i.paths])), ...v.map, h1: v.limits?.hosts } }
}
