import { entries, toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const source = v.source ?? {}
  return {
    before: { name: 'x', own: 'y', ...v.source },
    after: { ...v.source, name: 'x', own: v.opt },
    both: { name: 'x', ...(v.on && source), own: v.opt ?? 'none' },
    maps: { ...v.map, name: 'x', ...v.source },
    reversed: { ...v.source, ...v.map },
    items: entries(source).map(([key, value]) => ({ key, value })),
    made: Object.fromEntries(entries(source).map(([key, value]) => [`p-${key}`, value])),
    count: entries(source).length,
    text: toYaml({ name: 'x', ...v.source }),
    json: toJson({ ...v.source, b: 1 }),
    whole: [{ name: 'x', ...v.source }],
  }
}
