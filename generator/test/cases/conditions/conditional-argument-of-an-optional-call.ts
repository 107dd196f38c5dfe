import type { Context } from '../values.ts'

export default ({ values: v, chart: { version } }: Context) => {
  if (v.limits?.cpu?.startsWith(v.limits?.hosts ? v.s || version : 'a') ?? !(v.s === 'A')) return { first: 1 }
  return { b: 2, ...((v.limits?.cpu?.endsWith(v.limits?.hosts ? 'a' : v.s) ?? v.on) && { c: 1 }) }
}
