import { type Context, fullname, labels, namespace, prefix, selectorLabels } from './helpers.ts'

export default (context: Context) => {
  const { enabled, interval, additionalLabels } = context.values.serviceMonitor
  if (!enabled) return undefined

  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: {
      name: fullname(context),
      namespace: namespace(context),
      labels: { ...additionalLabels, ...labels(context) },
    },
    spec: {
      endpoints: [{ path: `${prefix(context)}/metrics`, port: 'http', interval }],
      namespaceSelector: { matchNames: [namespace(context)] },
      selector: { matchLabels: selectorLabels(context) },
    },
  }
}
