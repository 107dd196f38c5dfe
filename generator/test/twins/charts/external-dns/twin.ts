import { join } from 'node:path'
import { losesBlanks, misread, writtenTwice } from '../../original-limits.ts'
import type { Twin } from '../../twin.ts'
import type { PodAffinity, Values } from './schema.ts'

/** ExternalDNS, with many optional parts, and texts that users write as templates. */
export const externalDns: Twin = {
  name: 'external-dns',
  folder: import.meta.dirname,
  originals: [],
  recording: {
    name: 'external-dns 1.21.1 (github.com/kubernetes-sigs/external-dns, commit 9f26451, charts/external-dns)',
    file: join(import.meta.dirname, 'recorded.json.gz'),
  },
  refuses: (values: Values) =>
    misread(unquoted(values)) ??
    losesBlanks(lastBlocks(values)) ??
    labelled(values) ??
    writtenTwice(values.podAnnotations, ['checksum/secret']) ??
    mounted(values) ??
    hashed(values) ??
    selected(values) ??
    nulls(values) ??
    former(values),
  fails: (values: Values) =>
    isUnmounted(values) || isWithoutImage(values) || Boolean(values.txtPrefix && values.txtSuffix),
}

const isUnmounted = ({ secretConfiguration: { enabled, mountPath } }: Values): boolean =>
  enabled && (mountPath === undefined || mountPath === null)

const isWithoutImage = (values: Values): boolean => {
  if (typeof values.provider === 'string') return false
  const { name, webhook } = values.provider
  return workedOut(name, values) === 'webhook' && !(webhook.image.repository && webhook.image.tag)
}

const unquoted = (values: Values): (string | null | undefined)[] => [
  values.nameOverride,
  values.fullnameOverride,
  values.namespaceOverride,
  values.gatewayNamespace,
  values.sourceNamespace,
  values.serviceAccount.name,
  values.serviceMonitor.namespace,
  ...Object.keys(values.secretConfiguration.data),
  `--txt-owner-id=${values.txtOwnerId}`,
  `--txt-prefix=${values.txtPrefix}`,
  `--txt-suffix=${values.txtSuffix}`,
  `--label-filter=${values.labelFilter}`,
  `--annotation-filter=${values.annotationFilter}`,
  `--annotation-prefix=${values.annotationPrefix}`,
  `--provider=${workedOut(typeof values.provider === 'string' ? values.provider : values.provider.name, values)}`,
]

/** What Helm makes of a template, or a text like it. */
const workedOut = (template: string, values: Values): string =>
  template
    .replaceAll(/\s*\{\{-|-\}\}\s*/g, (side) => side.trim().replace('-', ''))
    .replaceAll(/\{\{\s*\.Values((?:\.\w+)+)\s*\}\}/g, (_, path: string) => referred(path, values))
    .replaceAll(/\{\{\/\*.*?\*\/\}\}/g, '')
    .replaceAll(/\{\{.*?\}\}/g, 'x')

const referred = (path: string, values: Values): string =>
  String(
    path
      .split('.')
      .slice(1)
      .reduce<unknown>((of, key) => (of as Record<string, unknown> | undefined)?.[key], values) ?? '',
  )

const lastBlocks = (values: Values): unknown[] => [
  values.tolerations,
  values.rbac.additionalPermissions,
  values.serviceMonitor.targetLabels,
]

const SELECTOR_LABELS = ['app.kubernetes.io/name', 'app.kubernetes.io/instance']
const LABELS = [...SELECTOR_LABELS, 'helm.sh/chart', 'app.kubernetes.io/version', 'app.kubernetes.io/managed-by']

const labelled = ({ commonLabels, podLabels, serviceAccount, serviceMonitor }: Values): string | undefined =>
  writtenTwice(commonLabels, LABELS) ??
  writtenTwice({ ...serviceAccount.labels, ...serviceMonitor.additionalLabels }, [
    ...LABELS,
    ...Object.keys(commonLabels),
  ]) ??
  writtenTwice(podLabels, SELECTOR_LABELS)

const mounted = (values: Values): string | undefined => {
  const { enabled, mountPath, subPath } = values.secretConfiguration
  if (!enabled) return undefined
  const texts = [mountPath, subPath].filter(Boolean).map((template) => workedOut(String(template), values))
  const isEmpty = mountPath === '' || texts.some((text) => text === '')
  return isEmpty ? 'printed without quotes, an empty text is null' : misread(texts)
}

/** All data is worked out once more as one text of YAML, for its checksum: there, texts are in quotes of their own. */
const hashed = ({ secretConfiguration: { data, enabled } }: Values): string | undefined =>
  enabled && Object.values(data).some((text) => /\{\{.*".*\}\}/s.test(text) && !/^[ -~]*$/.test(text))
    ? 'in YAML, the quotes in a template are escaped, which Helm can not read'
    : undefined

const selected = ({ affinity, topologySpreadConstraints }: Values): string | undefined => {
  const open = [affinity.podAffinity, affinity.podAntiAffinity]
    .flatMap(termsOf)
    .filter(({ labelSelector }) => Object.keys(labelSelector ?? {}).length === 0)
  if (open.length > 1) return 'what is merged into the first term without a selector is in all others, too'
  return topologySpreadConstraints.some(({ labelSelector }) => labelSelector === null)
    ? 'null is taken for a selector'
    : undefined
}

const termsOf = (affinity: PodAffinity | null | undefined) => [
  ...(affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm }) => podAffinityTerm),
  ...(affinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
]

const nulls = ({ provider, resources }: Values): string | undefined => {
  const all = [resources, typeof provider === 'string' ? {} : provider.webhook.resources]
  return all.some((each) => Object.values(each).includes(null)) ? 'its schema takes no null for resources' : undefined
}

const former = ({ provider }: Values): string | undefined =>
  provider === 'webhook' ? 'a provider that is a text has no settings of the webhook, and rendering fails' : undefined
