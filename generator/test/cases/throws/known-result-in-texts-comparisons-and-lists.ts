import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const check = (name: string, on: boolean) => {
    if (on) {
      if (name === '') throw new Error('no name')
    }
    return 'x'
  }
  return {
    a: check(v.s, v.on) + 'y',
    b: `${check(v.s, v.on)}`,
    c: check(v.s, v.on) === 'x' ? 1 : 2,
    d: [1, 2].map((n) => check(v.s, v.on)).length,
  }
}
