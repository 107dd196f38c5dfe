import type { Context, Values } from '../values.ts'

export default ({ values: v }: Context) => {
  const f = (s: NonNullable<Values['shape']>) => (s.kind === 'circle' ? `c${s.radius}` : `s${s.side}`)
  return { a: v.shape ? f(v.shape) : 'none', b: v.shape && f(v.shape) }
}
