import type { Endpoint } from '../schema.ts'
import { type Context, fullname, labels, namespace, selectorLabels } from './helpers.ts'

const endpoint = (port: string, values: Endpoint) => ({
  port,
  path: '/metrics',
  interval: values.interval,
  scheme: values.scheme,
  bearerTokenFile: values.bearerTokenFile,
  tlsConfig: values.tlsConfig,
  scrapeTimeout: values.scrapeTimeout,
  metricRelabelings: values.metricRelabelings,
  relabelings: values.relabelings,
})

export default (context: Context) => {
  const { provider, serviceMonitor } = context.values
  if (!serviceMonitor.enabled) return undefined

  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: {
      name: fullname(context),
      namespace: serviceMonitor.namespace ?? namespace(context),
      annotations: serviceMonitor.annotations,
      labels: labels(context, serviceMonitor.additionalLabels),
    },
    spec: {
      jobLabel: 'app.kubernetes.io/instance',
      namespaceSelector: { matchNames: [namespace(context)] },
      selector: { matchLabels: selectorLabels(context) },
      endpoints: [
        endpoint('http', serviceMonitor),
        ...(typeof provider !== 'string' && provider.name === 'webhook'
          ? [endpoint('http-webhook', provider.webhook.serviceMonitor)]
          : []),
      ],
      targetLabels: serviceMonitor.targetLabels,
    },
  }
}
