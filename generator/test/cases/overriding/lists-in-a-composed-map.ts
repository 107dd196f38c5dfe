import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    ...v.map,
    ...v.optmap,
    k: v.hosts.flatMap((host) => [...(v.limits?.hosts ?? v.hosts)]),
    a: v.optmap ?? v.map,
    b: v.on ? v.hosts : (v.limits?.hosts ?? v.hosts),
  }
}
