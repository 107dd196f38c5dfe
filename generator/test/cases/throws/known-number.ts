import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const name = (n: string) => {
    if (n === '') throw new Error('no name')
    return 5
  }
  const y = name(v.s)
  if (v.on) return { y }
  return { z: 2 }
}
