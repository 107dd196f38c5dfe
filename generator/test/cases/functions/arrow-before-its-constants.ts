import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const f = (x: string) => `${x}${y}`
  if (v.on) return { on: true }
  const y = v.s
  return { a: f('x') }
}
