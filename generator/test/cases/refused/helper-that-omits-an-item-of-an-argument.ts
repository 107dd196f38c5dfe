import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const about = helper((_context: Context, all: { of: Record<string, string>[] }) => ({
  all: all.of.map((of) => ({ of })),
}))

export default (context: Context) => ({ a: about(context, { of: [{ ...context.values.map }] }) })
