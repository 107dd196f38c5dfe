import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const only = helper(({ values: v }: Context) => ({ texts: v.map }))

export default (context: Context) => ({ a: only(context) })
