import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const env: { name: string; value: string }[] = []
  if (v.on) env.push({ name: 'ON', value: 'true' })
  if (v.tls) env.push({ name: 'TLS', value: v.s })
  if (env.length === 0) return { none: true }
  return { env, ...(env.length > 1 && { both: true }) }
}
