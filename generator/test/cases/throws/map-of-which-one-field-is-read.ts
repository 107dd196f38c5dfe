import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const name = (n: string) => {
    if (n === '') throw new Error('no name')
    return { n, m: 1 }
  }
  const { m } = name(v.s)
  return { m }
}
