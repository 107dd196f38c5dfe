import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const orElse = <T>(value: T | undefined, other: T): T => value ?? other
  const mapValues = <A, B>(m: Record<string, A>, f: (a: A, k: string) => B) => entries(m).map(([k, a]) => f(a, k))
  return {
    a: orElse(v.opt, 'x'),
    b: orElse(v.zero, 7),
    c: orElse<{ host: string }>(v.ext, { host: 'h' }).host,
    d: mapValues(v.map, (a, k) => `${k}=${a}`),
    e: mapValues(v.ports ?? {}, ({ port }) => port),
  }
}
