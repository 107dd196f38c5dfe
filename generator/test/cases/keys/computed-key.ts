import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ data: { plain: '1', [`${v.s}.conf`]: v.kind } })
