import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ a: ['b', v.opt ?? ''].sort() })
