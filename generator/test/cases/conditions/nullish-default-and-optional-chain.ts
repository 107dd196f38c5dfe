import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  host: v.ext?.host ?? 'localhost',
  port: v.ext?.port ?? 6379,
  opt: v.opt ?? 'd',
  zero: v.zero ?? 7,
})
