import type { Context } from '../values.ts'

const f = (x = 'dflt') => x

export default ({ values: { opt = 'd', zero = 5 }, values: v }: Context) => ({ opt, zero, f: f(v.opt) })
