import { join } from 'node:path'
import { losesBlanks, misread, writtenTwice } from '../../original-limits.ts'
import type { Twin } from '../../twin.ts'
import type { Values } from './schema.ts'

/** podinfo, a small web application with many optional parts. */
export const podinfo: Twin = {
  name: 'podinfo',
  folder: import.meta.dirname,
  originals: [],
  recording: {
    name: 'podinfo 6.14.1 (github.com/stefanprodan/podinfo, commit eec06d1, charts/podinfo)',
    file: join(import.meta.dirname, 'recorded.json.gz'),
  },
  refuses: (values: Values) =>
    misread(unquoted(values)) ??
    losesBlanks([values.topologySpreadConstraints]) ??
    labelled(values) ??
    writtenTwice(values.podAnnotations, ['prometheus.io/scrape', 'prometheus.io/port']) ??
    writtenTwice(values.podDisruptionBudget, ['selector']),
}

const unquoted = (values: Values): (string | number | null | undefined)[] => [
  values.fullnameOverride,
  values.namespaceOverride,
  values.serviceAccount.name,
  values.tls.secretName,
  values.ingress.className,
  values.priorityClassName,
  values.hpa.memory,
  values.hpa.requests,
  ...values.ingress.tls.map(({ secretName }) => secretName),
  ...Object.keys(values.podAnnotations),
]

const LABELS = ['helm.sh/chart', 'app.kubernetes.io/name', 'app.kubernetes.io/version', 'app.kubernetes.io/managed-by']

const labelled = ({ grpcRoute, httpRoute, ingress, service, serviceMonitor }: Values): string | undefined => {
  const added = [grpcRoute, httpRoute, ingress, service, serviceMonitor].map(({ additionalLabels }) => additionalLabels)
  return writtenTwice(Object.assign({}, ...added), LABELS)
}
