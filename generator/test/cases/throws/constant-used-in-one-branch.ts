import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const name = (n: string) => {
    if (n === '') throw new Error('no name')
    return n
  }
  const x = name(v.s)
  const used = v.on ? x : 'none'
  return { used }
}
