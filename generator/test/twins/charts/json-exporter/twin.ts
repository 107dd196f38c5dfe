import { join } from 'node:path'
import { misread, writtenTwice } from '../../original-limits.ts'
import type { Twin } from '../../twin.ts'
import { defaults, type Target, type Values } from './schema.ts'

/** The JSON exporter: a configuration in a ConfigMap, a ServiceMonitor for each target, manifests of users as templates. */
export const jsonExporter: Twin = {
  name: 'json-exporter',
  folder: import.meta.dirname,
  originals: [],
  recording: {
    name: 'prometheus-json-exporter 0.19.2 (github.com/prometheus-community/helm-charts, commit cf408a2, charts/prometheus-json-exporter)',
    file: join(import.meta.dirname, 'recorded.json.gz'),
  },
  given: { configuration: { config: defaults.configuration.config } },
  refuses: (values: Values) => misread(unquoted(values)) ?? labelled(values),
}

const unquoted = (values: Values): (string | number | null | undefined)[] => [
  values.nameOverride,
  values.fullnameOverride,
  values.namespaceOverride,
  values.serviceAccount.name,
  values.service.targetPort,
  values.service.name,
  values.ingress.className,
  ...values.ingress.tls.map(({ secretName }) => secretName),
  values.serviceMonitor.namespace,
  values.prometheusRule.namespace,
  ...(values.serviceMonitor.targets ?? []).flatMap((target) => [target.name, target.module]),
  ...[values.serviceMonitor.defaults, ...(values.serviceMonitor.targets ?? [])].flatMap(metricLabels),
]

const metricLabels = ({ additionalMetricsRelabels }: Partial<Target>): string[] =>
  Object.entries(additionalMetricsRelabels ?? {}).flat()

const SELECTOR_LABELS = ['app.kubernetes.io/name', 'app.kubernetes.io/instance']
const LABELS = [...SELECTOR_LABELS, 'helm.sh/chart', 'app.kubernetes.io/version', 'app.kubernetes.io/managed-by']

const labelled = (values: Values): string | undefined => {
  const { commonLabels, deploymentLabels, ingress, podLabels, prometheusRule, service, serviceMonitor } = values
  const targets = [serviceMonitor.defaults, ...(serviceMonitor.targets ?? [])].map(({ labels }) => labels)
  const added = [
    deploymentLabels,
    ingress.labels,
    podLabels,
    prometheusRule.additionalLabels,
    service.labels,
    ...targets,
  ]
  return (
    writtenTwice(commonLabels, LABELS) ??
    added
      .map((labels) => writtenTwice(labels ?? {}, [...LABELS, ...Object.keys(commonLabels)]))
      .find((problem) => problem !== undefined) ??
    writtenTwice(values.podAnnotations, ['checksum/config'])
  )
}
