import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { ...v.source, name: 'x' },
    b: { name: v.opt, ...v.source },
    c: { name: 'x', ...v.source },
    d: { ...(v.on && { name: 'x' }), ...v.source },
  }
}
