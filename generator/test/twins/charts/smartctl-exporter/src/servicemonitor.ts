import { type Context, fullname, labels } from './helpers.ts'

export default (context: Context) => {
  const { serviceMonitor } = context.values
  if (!serviceMonitor.enabled) return undefined

  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: {
      name: fullname(context),
      labels: { ...labels(context), ...serviceMonitor.extraLabels },
      namespace: serviceMonitor.namespace,
    },
    spec: {
      attachMetadata: serviceMonitor.attachMetadata,
      endpoints: [
        {
          interval: serviceMonitor.interval,
          path: '/metrics',
          port: 'http',
          scheme: 'http',
          scrapeTimeout: serviceMonitor.scrapeTimeout,
          relabelings: serviceMonitor.relabelings,
          metricRelabelings: serviceMonitor.metricRelabelings,
        },
      ],
      namespaceSelector: { matchNames: [context.release.namespace] },
      selector: { matchLabels: labels(context) },
    },
  }
}
