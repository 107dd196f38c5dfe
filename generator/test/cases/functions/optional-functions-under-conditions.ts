import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const o: { f?: (x: string) => string } = v.on ? { f: (x) => `${x}!` } : {}
  const g = v.tls ? (x: string) => `<${x}>` : undefined
  return { a: o.f?.(v.s) ?? 'none', b: g?.(v.s) ?? 'no' }
}
