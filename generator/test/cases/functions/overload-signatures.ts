import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  function f(x: string): string
  function f(x: number): string
  function f(x: string | number): string {
    return typeof x === 'string' ? x : `n${x}`
  }
  return { a: f(v.s), b: f(v.n) }
}
