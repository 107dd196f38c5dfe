import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: f(v.s) }
  function f(x: string) {
    return `${x}!`
  }
}
