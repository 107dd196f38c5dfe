import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: entries(v.open ?? {}).map(([key, value]) => ({ key, value })),
    b: entries(v.texts ?? {}).map(([key, value]) => `${key}=${value ?? ''}`),
    c: Object.fromEntries(
      entries(v.free ?? {})
        .filter(([key]) => key !== 'a')
        .map(([key, value]) => [`p-${key}`, value]),
    ),
    d: entries(v.texts ?? {}).length,
    e: entries(v.free ?? {}).map(([key, value]) => (typeof value === 'string' ? `${key}: ${value}` : key)),
    f: entries(v.open ?? {}).flatMap(([key, value]) =>
      Array.isArray(value) ? value.map((item) => ({ key, item })) : [],
    ),
  }
}
