import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...v.map, ...v.named }, b: { ...v.named, ...v.map } }
}
