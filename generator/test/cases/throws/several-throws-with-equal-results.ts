import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (v.on) {
      if (x === '') throw new Error('no')
      return 1
    }
    if (v.tls) throw new Error('tls')
    return 2
  }
  return { a: g(v.s) > 0 ? 'y' : 'y' }
}
