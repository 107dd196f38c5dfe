import { compact, initial, rest, without } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const hosts = without(v.hosts, 'a', v.s)
  return {
    hosts,
    count: hosts.length,
    joined: without([...v.hosts, 'a', 'c'], 'c').join(','),
    mapped: without(v.hosts, 'a').map((host) => `http://${host}`),
    compact: compact(v.hosts),
    paths: v.list.map(({ paths }) => compact(paths)),
    mixed: compact([v.s, v.opt ?? '', 'x']),
    numbers: compact([v.n, v.zero ?? 0, 1]),
    initial: initial(v.hosts),
    rest: rest(v.hosts),
    both: rest(initial(['x', ...v.hosts, 'y'])),
    names: initial(v.list).map(({ name }) => name),
    known: [without(['a', 'b'], 'a'), compact(['', 'b']), initial(['a', 'b']), rest([])],
  }
}
