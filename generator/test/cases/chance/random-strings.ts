// What is random differs between witnesses: only what is the same of every such string is printed.
import { contains, lower, randomText, regexMatch } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) => {
  const { values: v, release } = context
  const suffix = lower(randomText(context, 5))
  const other = randomText(context, 5)
  const same = (text: string) => [contains(text, text), `${text}-${text}`.length]
  const pair = same(randomText(context, 3))
  return {
    matches: regexMatch('^demo-test-[a-z0-9]{5}$', `${release.name}-test-${suffix}`),
    again: suffix === lower(suffix) && suffix.length === 5,
    none: randomText(context, 0),
    others: lower(other).length,
    inLoops: v.hosts.map((host) => {
      const each = randomText(context, 4)
      return `${host} ${each.length + suffix.length} ${contains(each, each)} ${each === other}`
    }),
    pair,
    ...(v.on && { length: randomText(context, v.list.length).length === v.list.length }),
  }
}
