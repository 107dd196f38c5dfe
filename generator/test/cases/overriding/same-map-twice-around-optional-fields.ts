import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...v.map, a: v.opt, ...v.optmap }, b: { ...v.map, ...v.optmap, a: v.limits?.hosts, b: v.hosts } }
}
