import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const name = entries(v.optmap ?? {}).find(() => v.tls)?.[0] ?? v.list.at(-1)?.name ?? 'x'
  if (v.opt) {
  } else if (v.n > 1) return { n: v.n }
  if (!v.on) return { early: name }
  return { opt: v.opt }
}
