import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  switch (v.kind) {
    case 'A':
      return { a: 1 }
    case 'B':
      return { b: 2 }
    default:
      return { c: 3 }
  }
}
