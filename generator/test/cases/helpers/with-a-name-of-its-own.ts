import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const about = helper({ name: 'own.about' }, (scope: Context, part: string) => `${scope.release.name}-${part}`)
const labels = helper({ name: 'own.labels' }, (context: Context) => ({ app: context.chart.name, s: context.values.s }))
const both = helper({ name: 'own.both' }, (context: Context, extra: Record<string, string>) => ({
  ...labels(context),
  ...extra,
  about: about(context, 'x'),
}))

export default (context: Context) => ({
  a: about(context, context.values.s),
  labels: labels(context),
  both: both(context, context.values.map),
})
