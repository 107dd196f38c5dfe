import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { ...v.limits, ...v.limits },
    b: { ...v.named, x: 1, ...v.named, C: v.opt },
    c: { cpu: v.s, hosts: ['x'], ...v.limits, k: 1, ...v.limits },
  }
}
