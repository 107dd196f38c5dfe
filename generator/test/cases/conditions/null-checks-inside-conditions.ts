import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.optmap ? 1 : v.optmap != null ? 2 : 3, b: v.ext || v.ext != null }
}
