import { join } from 'node:path'
import { losesBlanks, misread, writtenTwice } from '../../original-limits.ts'
import type { Twin } from '../../twin.ts'
import type { Values } from './schema.ts'

/** Meilisearch, a search engine with a StatefulSet and a generated key; its `customLabels` are left out. */
export const meilisearch: Twin = {
  name: 'meilisearch',
  folder: import.meta.dirname,
  originals: [],
  recording: {
    name: 'meilisearch 0.34.0 (github.com/meilisearch/meilisearch-kubernetes, commit f806872, charts/meilisearch)',
    file: join(import.meta.dirname, 'recorded.json.gz'),
  },
  refuses: (values: Values) =>
    misread(unquoted(values)) ??
    losesBlanks([values.affinity, values.nodeSelector, values.tolerations, values.containers, values.resources]) ??
    writtenTwice({ ...values.podLabels, ...values.serviceMonitor.additionalLabels }, LABELS) ??
    brokenRelabelings(values) ??
    largeSize(values),
}

const unquoted = (values: Values): (string | null | undefined)[] => [
  values.fullnameOverride,
  values.nameOverride,
  values.serviceAccount.name,
  values.auth.existingMasterKeySecret,
  values.ingress.className,
  values.image.pullSecret,
  values.priorityClassName,
  values.service.loadBalancerIP,
  values.persistence.existingClaim,
  values.persistence.volume.name,
  values.serviceMonitor.namespace,
  ...values.serviceMonitor.targetLabels,
  ...values.ingress.tls.map(({ secretName }) => secretName),
]

const LABELS = [
  'helm.sh/chart',
  'app.kubernetes.io/name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/version',
  'app.kubernetes.io/component',
  'app.kubernetes.io/part-of',
  'app.kubernetes.io/managed-by',
]

const brokenRelabelings = ({ serviceMonitor: { enabled, metricRelabelings } }: Values): string | undefined =>
  enabled && metricRelabelings.length > 0 ? 'it writes metricRelabelings on the line of their key' : undefined

const largeSize = ({ persistence: { size } }: Values): string | undefined =>
  typeof size === 'number' && size >= 1_000_000 ? `it writes ${size} with an exponent` : undefined
