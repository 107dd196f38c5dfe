import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...v.shape, ...v.shape, label: v.opt }, b: { label: 'x', ...v.shape, kind: v.kind } }
}
