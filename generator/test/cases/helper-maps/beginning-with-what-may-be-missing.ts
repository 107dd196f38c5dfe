import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const optional = helper(({ values: v }: Context) => ({ ...(v.on && { a: v.s }), ...(v.tls && v.map), last: 1 }))
const either = helper(({ values: v }: Context) => ({
  ...(v.on ? { a: v.s, b: 1 } : { c: v.opt ?? 'none' }),
  last: v.n,
}))
const several = helper(({ values: v }: Context) => ({
  ...(v.opt !== undefined && { opt: v.opt }),
  ...(v.tls && { tls: { s: v.s } }),
  map: v.map,
  last: `${v.kind}-${v.s}`,
}))
const alone = helper(({ values: v }: Context) => (v.tag !== undefined ? { tag: v.tag } : { kind: v.kind }))

export default (context: Context) => ({
  optional: optional(context),
  either: [either(context)],
  several: several(context),
  alone: { alone: alone(context), ...alone(context) },
})
