import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x?: string) => {
    if (x === undefined) throw new Error('no')
    return x === ''
  }
  return { a: g(v.opt) ? 'a' : 'b', c: `${g(v.opt)}` }
}
