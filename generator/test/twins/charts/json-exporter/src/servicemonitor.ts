import { entries, isEmpty, mergeOverwrite } from 'chartwright'
import type { Target } from '../schema.ts'
import { type Context, fullname, labels, namespace, selectorLabels } from './helpers.ts'

const metricLabels = ({ values }: Context, target: Target): Record<string, string> =>
  isEmpty(target.additionalMetricsRelabels)
    ? values.serviceMonitor.defaults.additionalMetricsRelabels
    : target.additionalMetricsRelabels

const endpoint = (context: Context, target: Target) => {
  const { defaults, scheme } = context.values.serviceMonitor
  const { name, url } = target

  return {
    port: 'http',
    scheme,
    path: '/probe',
    interval: target.interval ?? defaults.interval,
    scrapeTimeout: target.scrapeTimeout ?? defaults.scrapeTimeout,
    params: { target: [url], ...(target.module && { module: [target.module] }) },
    metricRelabelings: [
      { sourceLabels: ['instance'], targetLabel: 'instance', replacement: url, action: 'replace' },
      { sourceLabels: ['target'], targetLabel: 'target', replacement: name, action: 'replace' },
      ...entries(metricLabels(context, target)).map(([targetLabel, replacement]) => ({
        targetLabel,
        replacement,
        action: 'replace',
      })),
    ],
    relabelings: isEmpty(target.additionalRelabels) ? defaults.additionalRelabels : target.additionalRelabels,
  }
}

const monitor = (context: Context, target: Target) => {
  const { defaults, namespace: own } = context.values.serviceMonitor

  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: {
      name: `${fullname(context)}-${target.name}`,
      namespace: own ?? namespace(context),
      labels: mergeOverwrite(isEmpty(target.labels) ? defaults.labels : target.labels, labels(context)),
    },
    spec: {
      endpoints: [endpoint(context, target)],
      jobLabel: context.release.name,
      selector: { matchLabels: selectorLabels(context) },
      namespaceSelector: { matchNames: [namespace(context)] },
    },
  }
}

export default (context: Context) => {
  const { enabled, targets } = context.values.serviceMonitor
  return enabled ? (targets ?? []).map((target) => monitor(context, target)) : []
}
