import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...v.map, k: v.opt, ...v.optmap, a: v.opt, b: v.hosts }, b: { k: v.opt, ...v.map, l: v.opt } }
}
