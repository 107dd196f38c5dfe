import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const hosts = v.limits?.hosts ?? []
  return { a: hosts.includes(v.limits?.cpu ?? 'q'), b: hosts.includes(hosts[0] ?? 'q') ? 'in' : 'out' }
}
