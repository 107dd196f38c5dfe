import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let k = 0
  const g = (x: string) => {
    if (x === '') throw new Error('no')
    return v.tls ? 'a' : 'b'
  }
  if (v.on) {
    const u = g(v.s)
    k = u === 'a' ? 1 : 2
  }
  return { k }
}
