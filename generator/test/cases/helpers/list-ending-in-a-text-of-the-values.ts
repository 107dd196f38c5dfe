import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const sources = helper(({ values: v }: Context) => [{ kind: v.kind }, { kind: 'last', free: v.free ?? {} }])
const all = helper((context: Context) => ['first', ...sources(context)])

export default (context: Context) => ({
  count: sources(context).length,
  read: sources(context).map((source) => ({ source })),
  among: [...sources(context), 'last'],
  all: all(context),
})
