import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const m = { a: 'x', ...v.map, b: 'y' }
  const { a, ...rest } = m
  const { b, ...others } = rest as Record<string, string>
  return { a, rest, others }
}
