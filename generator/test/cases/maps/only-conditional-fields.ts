import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  m: { ...(v.on && { a: 1 }), ...(v.tls && { b: v.n }) },
  one: { ...(v.on && { a: 1 }) },
  e: {},
})
