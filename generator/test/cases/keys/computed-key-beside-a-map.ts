import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...v.map, [v.s]: '2' }, b: { [v.s]: '2', ...v.map } }
}
