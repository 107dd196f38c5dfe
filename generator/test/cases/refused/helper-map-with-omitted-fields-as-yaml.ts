import { helper, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 1, l: v.hosts }))

export default (context: Context) => ({ a: toYaml(more(context)) })
