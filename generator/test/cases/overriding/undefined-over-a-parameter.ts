import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const f = (o: Record<string, unknown>) => ({ ...o, C: undefined, ...v.named })
  return { a: f({ C: 1, ...v.map }), b: f({ C: 1 }), ...f({ [v.s]: 1 }) }
}
