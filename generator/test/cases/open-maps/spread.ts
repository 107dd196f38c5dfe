import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { name: 'x', ...v.open },
    b: { ...v.open, name: 'x', size: 1 },
    c: { tls: 1, label: 'y', ...v.open, ...v.texts },
    d: { ...v.texts, ...v.free },
    e: { label: 'x', ...v.texts, z: v.opt },
    f: { ...v.free, name: v.opt, a: 'y' },
  }
}
