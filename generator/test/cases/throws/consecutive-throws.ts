import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (v.on) {
    if (v.s === 'x') throw new Error('a')
  } else {
    if (v.s === '') throw new Error('b')
  }
  const n = v.ext ? v.ext.port : 1
  if (n > 100) throw new Error('n')
  return { n }
}
