import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ a: ['x', 'y'].filter((x) => v.s !== x) })
