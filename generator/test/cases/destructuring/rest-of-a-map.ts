import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { a, ...rest } = v.map
  return { a, rest }
}
