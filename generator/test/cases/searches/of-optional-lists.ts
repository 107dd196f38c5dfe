import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: entries(v.optmap ?? {}).every(([, value]) => value !== ''),
    c: v.limits?.hosts?.some((h) => h === 'h') ?? false,
    d: (v.limits?.hosts ?? []).map((h) => h + '!'),
    e: v.limits?.hosts?.find((h) => h !== 'h') ?? 'none',
    f: (v.limits?.hosts ?? []).join(','),
  }
}
