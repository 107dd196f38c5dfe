import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const all = (first: string, ...rest: string[]) => [first, ...rest].join('-')
  const items = (...xs: (string | undefined)[]) => xs.filter((x) => x !== undefined)
  return { a: all('x'), b: all(v.s, v.kind, 'y'), c: items('a', v.opt, v.s), d: all('p', ...['q', v.s]) }
}
