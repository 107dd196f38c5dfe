import { helper, toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

const some = helper(({ values: v }: Context, last: string) => [
  ...v.hosts.filter((h) => h !== 'x'),
  ...(v.on ? [last] : []),
])
const own = helper(({ values: v }: Context) => v.hosts)

export default (context: Context) => {
  const v = context.values
  return {
    a: ['first', ...some(context, 'z'), ...own(context)],
    b: toYaml(some(context, v.kind)),
    c: toJson(own(context)),
  }
}
