import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { host, ...rest } = v.ext ?? { host: 'x', port: 1 }
  const { cpu, ...limits } = v.limits ?? { extra: {} }
  return { a: { cpu: 'first', hosts: 'y', ...limits }, cpu, host, rest }
}
