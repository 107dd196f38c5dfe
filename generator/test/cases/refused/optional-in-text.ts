import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ a: `x${v.opt}` })
