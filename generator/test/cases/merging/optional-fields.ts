import { entries, merge, mergeOverwrite } from 'chartwright'
import type { Context } from '../values.ts'

/** What all queues share, and what each may set otherwise. */
interface Settings {
  host?: string
  limits?: { cpu?: string; extra?: Record<string, string>; hosts?: string[] }
  port: number
}

export default ({ values: v }: Context) => {
  const defaults: Settings = { ...(v.opt && { host: v.opt }), ...(v.limits && { limits: { ...v.limits } }), port: v.n }
  const settings = mergeOverwrite({ host: 'none', limits: { cpu: '2', extra: { a: 'b' } }, port: 1 }, defaults)
  const over = mergeOverwrite({ ...v.limits }, { cpu: '3' })
  return {
    url: `${settings.host}:${settings.port}`,
    cpu: settings.limits.cpu,
    extra: settings.limits.extra,
    hosts: settings.limits.hosts ?? ['x'],
    over: over.cpu,
    deep: mergeOverwrite({ b: { c: { d: 'none' } } }, { b: { c: { ...v.deep?.b?.c } } }).b.c.d,
    first: merge({ b: { c: { ...v.deep?.b?.c } } }, { b: { c: { d: 'none' } } }).b.c.d,
    both: v.limits && (mergeOverwrite({ ...v.limits }, { ...v.limits }).cpu ?? 'none'),
    parts: entries(v.parts ?? {}).map(([name, part]) => mergeOverwrite({ name, args: ['-v'] }, { ...part })),
  }
}
