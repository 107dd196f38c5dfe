import { lower, truncate, upper } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v, release }: Context) => {
  const short = truncate(`${release.name}-${v.s}`, 8)
  return {
    lower: lower(v.s),
    upper: upper(v.s),
    hosts: v.hosts.map((host) => upper(truncate(host, 3))),
    starts: lower(v.s).startsWith('x'),
    same: lower(v.s) === lower(v.opt ?? 'X'),
    greek: upper(`ß ΑΣ ${lower('ΑΣ')} ᾳ İ ${v.opt ?? 'é'}`),
    short,
    again: `${short}/${truncate(v.s, 0)}`,
    ascii: truncate(release.name, 3),
    first: truncate(v.s, 1) === 'x' ? 'x' : 'other',
  }
}
