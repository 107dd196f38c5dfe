import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { mixed } = v
  if (!mixed) return {}
  const found = mixed[v.kind]
  return { found, text: typeof found === 'string' ? found : 'other' }
}
