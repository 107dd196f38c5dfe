import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ a: (v.s as unknown) === 5 })
