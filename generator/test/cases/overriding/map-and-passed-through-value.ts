import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...v.source, ...v.map }, b: { ...v.map, ...v.source, name: 'x' } }
}
