import type { Context } from '../values.ts'

export default ({ values: v }: Context) =>
  (v.limits?.hosts ?? v.hosts).map((host) => ({ kind: 'ConfigMap', data: { host, s: v.s }, on: v.on }))
