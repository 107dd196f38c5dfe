import { type Context, fullname, labels, masterKeySecret, selectorLabels } from './helpers.ts'

export default (context: Context) => {
  const { release, values } = context
  const { auth, environment, serviceMonitor } = values
  if (!serviceMonitor.enabled) return undefined
  const hasMasterKey =
    environment.MEILI_MASTER_KEY || auth.existingMasterKeySecret || environment.MEILI_ENV === 'production'

  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: {
      name: fullname(context),
      namespace: serviceMonitor.namespace ?? release.namespace,
      labels: { ...serviceMonitor.additionalLabels, ...labels(context) },
    },
    spec: {
      jobLabel: release.name,
      namespaceSelector: { matchNames: [release.namespace] },
      selector: { matchLabels: selectorLabels(context) },
      endpoints: [
        {
          port: 'http',
          path: serviceMonitor.telemetryPath,
          ...(serviceMonitor.interval && { interval: serviceMonitor.interval }),
          ...(serviceMonitor.scrapeTimeout && { scrapeTimeout: serviceMonitor.scrapeTimeout }),
          metricRelabelings: serviceMonitor.metricRelabelings,
          relabelings: serviceMonitor.relabelings,
          ...(hasMasterKey && { bearerTokenSecret: { name: masterKeySecret(context), key: 'MEILI_MASTER_KEY' } }),
        },
      ],
      targetLabels: serviceMonitor.targetLabels,
    },
  }
}
