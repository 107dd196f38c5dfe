import { isEmpty, regexFind } from 'chartwright'
import type { Target, Values } from '../schema.ts'
import { type Context, fullname, labels, selectorLabels } from './helpers.ts'

const targetEndpoint = ({ service, serviceMonitor }: Values, target: Target) => {
  const address = regexFind('^mongodb(\\+srv)?://[^/]+', target.uri)

  return {
    path: '/scrape',
    port: service.portName,
    scheme: serviceMonitor.scheme,
    tlsConfig: serviceMonitor.tlsConfig,
    interval: target.interval ?? serviceMonitor.interval,
    scrapeTimeout: target.scrapeTimeout ?? serviceMonitor.scrapeTimeout,
    metricRelabelings: [
      { action: 'replace', sourceLabels: ['instance'], targetLabel: 'instance', replacement: address },
      { action: 'replace', sourceLabels: ['target'], targetLabel: 'target', replacement: target.name },
      ...(isEmpty(target.metricRelabelings) ? serviceMonitor.metricRelabelings : target.metricRelabelings),
    ],
    params: { target: [address] },
  }
}

const endpoint = ({ service, serviceMonitor }: Values) => ({
  port: service.portName,
  path: serviceMonitor.telemetryPath,
  interval: serviceMonitor.interval,
  scrapeTimeout: serviceMonitor.scrapeTimeout,
  metricRelabelings: serviceMonitor.metricRelabelings,
  scheme: serviceMonitor.scheme,
  tlsConfig: serviceMonitor.tlsConfig,
})

export default (context: Context) => {
  const { values } = context
  const { additionalLabels, apiVersion, enabled, multiTarget, namespace, targetLabels } = values.serviceMonitor
  if (!enabled) return undefined

  return {
    apiVersion,
    kind: 'ServiceMonitor',
    metadata: { name: fullname(context), labels: { ...additionalLabels, ...labels(context) }, namespace },
    spec: {
      endpoints: multiTarget.enabled
        ? multiTarget.targets.map((target) => targetEndpoint(values, target))
        : [endpoint(values)],
      namespaceSelector: { matchNames: [context.release.namespace] },
      selector: { matchLabels: selectorLabels(context) },
      targetLabels,
    },
  }
}
