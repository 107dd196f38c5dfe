import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const checked = (n: number) => {
    if (n > 5) throw new Error(`${n} is too many`)
    if (v.s === 'q') throw new Error('no q')
    return { n, twice: n * 2 }
  }
  const value = checked(v.n)
  const unused = checked(v.n + 1).n
  return { value, text: `${value.n}`, more: value.twice }
}
