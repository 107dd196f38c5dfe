import { entries, merge, mergeOverwrite } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const shared = { team: 'web', on: { tls: v.tls } }
  return {
    items: v.list.map(({ name, port }) => merge({ name, on: { port } }, shared)),
    labels: entries(v.queues ?? {}).map(([key, queue]) =>
      mergeOverwrite({ key }, v.map, { size: `${queue.replicas}` }),
    ),
    chosen: merge(v.on ? v.map : { off: 'x' }, { team: 'web' }),
    ...(v.optmap && { extra: mergeOverwrite(shared, v.optmap, { on: { n: v.n } }) }),
  }
}
