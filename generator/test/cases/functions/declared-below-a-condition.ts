import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (!v.on) return {}
  const y = v.s
  return { a: f('x') }
  function f(x: string) {
    return `${x}${y}`
  }
}
