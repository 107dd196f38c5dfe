import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (v.on && v.n < 1) {
    throw new Error('n must be at least 1')
  }
  return { a: 1 }
}
