import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const pair = (x: string): [string, number] => [x, v.n]
  const [name, n] = pair(v.s)
  return { name, n }
}
