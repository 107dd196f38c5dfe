import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const o = {
    greet(x: string) {
      return `hi ${x}`
    },
  }
  return { a: o.greet(v.s) }
}
