import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (v.on) {
    return { a: 1 }
  }
  return { a: 2, b: v.n }
}
