import { entries, keys, truncate } from 'chartwright'
import type { Context } from '../values.ts'

const partName = (part: string, name: string) => truncate(`${name.toLowerCase()}-${part}`, 20)

export default ({ values: v, release }: Context) => {
  const named = entries(v.queues ?? {}).map(([key, q]) => ({ name: partName(key, release.name), replicas: q.replicas }))
  const all: string[] = []
  for (const [key, { replicas }] of entries(v.queues ?? {})) if (replicas > 0) all.push(partName(key, 'x'))
  const own = { ...v.queues, main: { replicas: 1 } }
  const prefixed = Object.fromEntries(entries(v.queues ?? {}).map(([key, q]) => [`p-${key}`, q]))
  return {
    named,
    all,
    keys: keys(v.queues ?? {}).map((key) => truncate(key, 5)),
    own: entries(own).map(([key]) => truncate(key, 3)),
    prefixed: entries(prefixed).map(([key, q]) => ({ key: truncate(key, 4), ...q })),
    some: Object.keys(v.queues ?? {}).some((key) => truncate(key, 2) === 'no'),
  }
}
