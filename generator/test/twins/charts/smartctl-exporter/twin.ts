import { join } from 'node:path'
import { losesBlanks, misread, writtenTwice } from '../../original-limits.ts'
import type { Twin } from '../../twin.ts'
import type { Instance, Values } from './schema.ts'

/** An exporter of the health of disks: a DaemonSet for each instance; its rules, whose defaults are texts of its own, are left out. */
export const smartctlExporter: Twin = {
  name: 'smartctl-exporter',
  folder: import.meta.dirname,
  originals: [],
  recording: {
    name: 'prometheus-smartctl-exporter 0.17.1 (github.com/prometheus-community/helm-charts, charts/prometheus-smartctl-exporter)',
    file: join(import.meta.dirname, 'recorded.json.gz'),
  },
  refuses: (values: Values) =>
    misread(unquoted(values)) ??
    losesBlanks([values.serviceAccount.annotations, ...[values, ...values.extraInstances].map(lastOf)]) ??
    labelled(values),
}

const unquoted = ({ serviceMonitor, image, ...values }: Values): (string | null | undefined)[] => [
  values.nameOverride,
  values.fullnameOverride,
  values.serviceAccount.name,
  values.rbac.podSecurityPolicy,
  ...[values, ...values.extraInstances].map(({ priorityClassName }) => priorityClassName),
  ...image.pullSecrets,
  serviceMonitor.namespace,
]

const lastOf = ({ nodeSelector, affinity, tolerations }: Instance): unknown => [nodeSelector, affinity, tolerations]

const SELECTOR_LABELS = ['app.kubernetes.io/name', 'app.kubernetes.io/instance']
const LABELS = [...SELECTOR_LABELS, 'helm.sh/chart', 'app.kubernetes.io/version', 'app.kubernetes.io/managed-by']

const labelled = ({ podLabels, serviceMonitor }: Values): string | undefined =>
  writtenTwice(serviceMonitor.extraLabels, LABELS) ?? writtenTwice(podLabels, [...SELECTOR_LABELS, 'idx'])
