import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const r = v.on ? v.opt : v.ext?.host
  return { a: r ? `x${r}` : 'none', b: r === undefined ? 'none' : r }
}
