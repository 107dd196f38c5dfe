import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: (v.named?.A === 'a' ? v.named?.A : v.named?.A) ?? 'x',
    b: (v.shape?.kind === 'circle' ? v.shape.kind : v.shape?.kind) ?? 'none',
    c: ((v.kind === 'A' ? v.kind : v.kind) as string) === 'B' ? 1 : 2,
  }
}
