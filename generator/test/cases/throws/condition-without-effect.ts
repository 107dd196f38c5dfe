import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return true
  }
  return { a: v.on && g(v.s) ? 1 : 1, b: v.tls || g(v.s) ? 'x' : 'x' }
}
