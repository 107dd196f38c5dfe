import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.tag === '1e3', b: v.tag === 1234567, c: v.tag !== 'x' }
}
