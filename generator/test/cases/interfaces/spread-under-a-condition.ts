import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { x: 1, ...(!v.on && v.limits) }, b: { ...(v.on ? { a: 1 } : v.limits) } }
}
