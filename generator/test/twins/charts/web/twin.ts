import { join } from 'node:path'
import { losesBlanks, misread, writtenTwice } from '../../original-limits.ts'
import type { Twin } from '../../twin.ts'
import type { Values } from './schema.ts'

const originals = join(import.meta.dirname, '../../originals')

/** What `helm create web` writes. */
export const web: Twin = {
  name: 'web',
  folder: import.meta.dirname,
  originals: [
    { name: 'what `helm create` of Helm 3.22.0 writes', folder: join(originals, 'helm-3.22.0/web') },
    { name: 'what `helm create` of Helm 4.3.1 writes', folder: join(originals, 'helm-4.3.1/web') },
  ],
  refuses: (values: Values) =>
    misread(unquoted(values)) ??
    losesBlanks(lastBlocks(values)) ??
    writtenTwice(values.podLabels, LABELS) ??
    failingNotes(values),
}

const unquoted = ({ fullnameOverride, ingress, nameOverride, serviceAccount }: Values): string[] => [
  fullnameOverride,
  nameOverride,
  serviceAccount.name,
  ingress.className,
  ...ingress.tls.map(({ secretName }) => secretName),
]

// each is the last one of the deployment where the others are empty
const lastBlocks = (values: Values): unknown[] => [
  values.volumes,
  values.nodeSelector,
  values.affinity,
  values.tolerations,
  values.volumeMounts,
  values.resources,
]

const LABELS = [
  'helm.sh/chart',
  'app.kubernetes.io/name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/version',
  'app.kubernetes.io/managed-by',
]

const failingNotes = ({ httpRoute: { enabled, rules } }: Values): string | undefined =>
  enabled && rules[0] && !rules[0].matches[0]?.path
    ? 'its notes fail where the first match has no path: nil pointer evaluating interface {}.value'
    : undefined
