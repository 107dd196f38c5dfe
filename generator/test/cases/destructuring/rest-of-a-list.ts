import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const [first, ...rest] = v.hosts
  return { first, rest }
}
