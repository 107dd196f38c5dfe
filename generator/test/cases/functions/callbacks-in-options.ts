import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const build = (o: { name: string; on?: (n: number) => string }) => ({ name: o.name, text: o.on?.(v.n) ?? 'none' })
  return { a: build({ name: 'x' }), b: build({ name: v.s, on: (n) => `${n}` }) }
}
