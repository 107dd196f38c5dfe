import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const o: { f?: (x: string) => string } = {}
  const p: { f?: (x: string) => string } = { f: (x) => `${x}!` }
  return { a: o.f?.(v.s) ?? 'none', b: p.f?.(v.s) }
}
