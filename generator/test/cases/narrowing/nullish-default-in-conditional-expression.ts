import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const r = v.opt ?? v.ext?.host
  return { a: r ? `x${r}` : 'none', b: r !== undefined ? r : 'none', ...(r && { c: `${r}:1` }) }
}
