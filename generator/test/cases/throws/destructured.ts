import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const name = (n: string) => {
    if (n === '') throw new Error('no name')
    return n
  }
  const { a } = { a: name(v.s) }
  const [b] = [name(v.s)]
  return { x: 1 }
}
