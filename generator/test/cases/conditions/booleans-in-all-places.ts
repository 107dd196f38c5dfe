import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.on && v.tls,
    b: v.on || !v.tls,
    c: !!v.opt,
    d: Boolean(v.s),
    e: v.on === v.tls,
    f: !(v.on || v.n > 3),
    g: v.opt && 'given',
    h: v.s || 'empty',
    i: v.n || 7,
  }
}
