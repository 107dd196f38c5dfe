import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  switch (true) {
    case v.n > 3:
      return { a: 'big' }
    case v.on:
      return { a: 'on' }
    default:
      return { a: 'none' }
  }
}
