import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (!v.limits) return {}
  const { cpu, ...rest } = v.limits
  return { cpu, rest }
}
