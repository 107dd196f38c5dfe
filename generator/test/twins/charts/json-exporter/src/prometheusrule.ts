import { tpl } from 'chartwright'
import { type Context, fullname, labels, name, namespace } from './helpers.ts'

export default (context: Context) => {
  const { prometheusRule } = context.values
  if (!prometheusRule.enabled) return undefined

  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: {
      name: fullname(context),
      namespace: prometheusRule.namespace ?? namespace(context),
      labels: { ...prometheusRule.additionalLabels, ...labels(context) },
    },
    ...(prometheusRule.rules.length > 0 && {
      spec: { groups: [{ name: name(context), rules: tpl(prometheusRule.rules, context) }] },
    }),
  }
}
