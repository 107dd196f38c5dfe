import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const some = helper(({ values: v }: Context, last: string) => [
  ...v.hosts.filter((h) => h !== 'x'),
  ...(v.on ? [last] : []),
])

export default (context: Context) => {
  const v = context.values
  const out: string[] = []
  for (const each of some(context, v.s)) if (each !== 'y') out.push(`${each}!`)
  return { out }
}
