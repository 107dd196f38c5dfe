import { join } from 'node:path'
import { losesBlanks, misread, writtenTwice } from '../../original-limits.ts'
import type { Twin } from '../../twin.ts'
import type { Values } from './schema.ts'

/** An exporter of MongoDB: one ServiceMonitor for several databases, a checksum of its Secret, a `tpl` of maps; its `port`, a number as a text, is left out. */
export const mongodbExporter: Twin = {
  name: 'mongodb-exporter',
  folder: import.meta.dirname,
  originals: [],
  recording: {
    name: 'prometheus-mongodb-exporter 3.22.0 (github.com/prometheus-community/helm-charts, commit cf408a2, charts/prometheus-mongodb-exporter)',
    file: join(import.meta.dirname, 'recorded.json.gz'),
  },
  refuses: (values: Values) =>
    misread(unquoted(values)) ?? losesBlanks([values.volumes]) ?? labelled(values) ?? misplaced(values),
}

const unquoted = ({ existingSecret, serviceMonitor, ...values }: Values): (string | null | undefined)[] => [
  values.nameOverride,
  values.fullnameOverride,
  values.serviceAccount.name,
  values.priorityClassName,
  values.service.portName,
  existingSecret.name,
  existingSecret.key,
  serviceMonitor.namespace,
  ...serviceMonitor.targetLabels,
  ...Object.keys(serviceMonitor.additionalLabels),
  serviceMonitor.multiTarget.username,
  serviceMonitor.multiTarget.password.value,
  ...Object.values(serviceMonitor.multiTarget.password.existingSecret),
  ...serviceMonitor.multiTarget.targets.map(({ name }) => name),
]

const SELECTOR_LABELS = ['app.kubernetes.io/name', 'app.kubernetes.io/instance']
const LABELS = [...SELECTOR_LABELS, 'helm.sh/chart', 'app.kubernetes.io/version', 'app.kubernetes.io/managed-by']

const labelled = ({ customLabels, podAnnotations, podLabels, service, serviceMonitor }: Values): string | undefined =>
  writtenTwice(customLabels, LABELS) ??
  writtenTwice(service.labels, [...LABELS, ...Object.keys(customLabels)]) ??
  writtenTwice(serviceMonitor.additionalLabels, [...LABELS, ...Object.keys(customLabels)]) ??
  writtenTwice(podLabels, SELECTOR_LABELS) ??
  writtenTwice(podAnnotations, ['checksum/config'])

const misplaced = ({ serviceMonitor: { multiTarget, tlsConfig } }: Values): string | undefined =>
  multiTarget.enabled && Object.keys(tlsConfig).length > 0
    ? 'of several databases, it writes tlsConfig beside its key'
    : undefined
