import type { Endpoint } from '../schema.ts'
import { type Context, fullname, namespace, ownLabels, selectorLabels } from './helpers.ts'

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
  const { commonLabels, provider, serviceMonitor } = context.values
  if (!serviceMonitor.enabled) return undefined

  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: {
      name: fullname(context),
      namespace: serviceMonitor.namespace ?? namespace(context),
      annotations: serviceMonitor.annotations,
      labels: { ...serviceMonitor.additionalLabels, ...commonLabels, ...ownLabels(context) },
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
