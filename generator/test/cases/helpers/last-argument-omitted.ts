import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const label = helper(({ release }: Context, more?: string) => `${release.name}-${more ?? 'x'}`)

export default (context: Context) => ({ a: label(context), b: label(context, context.values.opt) })
