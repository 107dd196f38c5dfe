import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const labels: Record<string, string> = { app: 'web', tier: 'front' }
  if (v.on) labels.debug = 'true'
  if (v.tls) labels['tier'] = v.s
  labels[`x-${v.kind}`] = v.s
  const first = labels.app
  labels.app += '!'
  if (v.opt) labels.app = v.opt
  return { labels, first, copy: { ...labels, app: 'x' } }
}
