import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { name: 'x', own: 'y', emptyDir: v.n, ...v.source },
    b: { name: 'x', own: v.opt, ...v.source, z: v.opt },
    c: { ...v.named, ...v.source },
    d: { [v.s]: 1, ...v.source },
  }
}
