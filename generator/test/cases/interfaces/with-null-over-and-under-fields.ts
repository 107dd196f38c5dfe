import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { cpu: 'x', ...v.limits },
    b: { ...v.limits, cpu: v.opt },
    c: { C: 'x', ...v.named },
    d: { ...v.named, C: 'x' },
  }
}
