import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const r = v.opt ?? v.ext?.host
  if (r) {
    return { r, t: `x${r}` }
  }
  return { none: true }
}
