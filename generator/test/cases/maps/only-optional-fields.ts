import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ m: { opt: v.opt, zero: v.zero } })
