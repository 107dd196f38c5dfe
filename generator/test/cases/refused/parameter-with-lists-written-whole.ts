import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper((_context: Context, o: { l: string[]; m: Record<string, string> }) => ({ x: 1, o }))

export default (context: Context) => ({ a: more(context, { l: context.values.hosts, m: context.values.map }) })
