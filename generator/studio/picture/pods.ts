import { listOf, mapOf, textOf } from '../engine/resources.ts'

type Data = Readonly<Record<string, unknown>>

/** Where each kind of workload has the template of its pods. */
const TEMPLATES: Readonly<Record<string, (spec: Data) => unknown>> = {
  Deployment: ({ template }) => template,
  StatefulSet: ({ template }) => template,
  DaemonSet: ({ template }) => template,
  ReplicaSet: ({ template }) => template,
  Job: ({ template }) => template,
  CronJob: ({ jobTemplate }) => mapOf(mapOf(jobTemplate).spec).template,
}

/** The template of a workload's pods, with their metadata and spec; undefined for anything else. */
export const podTemplate = (kind: string, manifest: Data): Data | undefined => {
  if (kind === 'Pod') return manifest
  const template = Object.hasOwn(TEMPLATES, kind) ? TEMPLATES[kind]?.(mapOf(manifest.spec)) : undefined
  return template === undefined ? undefined : mapOf(template)
}

/** All containers of pods. */
const containersOf = (spec: Data): Data[] => [...listOf(spec.initContainers), ...listOf(spec.containers)].map(mapOf)

/** What a pod uses: the kind and the name of an object. */
export interface Used {
  readonly kind: string
  readonly name: string
}

/** The ConfigMaps, Secrets and claims that pods mount or read variables from. */
export const usedBy = (spec: Data): Used[] => [
  ...listOf(spec.volumes).map(mapOf).flatMap(usedByVolume),
  ...containersOf(spec).flatMap(usedByContainer),
]

const usedByVolume = ({ configMap, secret, persistentVolumeClaim, projected }: Data): Used[] => [
  ...named('ConfigMap', mapOf(configMap).name),
  ...named('Secret', mapOf(secret).secretName ?? mapOf(secret).name),
  ...named('PersistentVolumeClaim', mapOf(persistentVolumeClaim).claimName),
  ...listOf(mapOf(projected).sources).map(mapOf).flatMap(usedByVolume),
]

const usedByContainer = ({ env, envFrom }: Data): Used[] => [
  ...listOf(env)
    .map((each) => mapOf(mapOf(each).valueFrom))
    .flatMap(({ configMapKeyRef, secretKeyRef }) => [
      ...named('ConfigMap', mapOf(configMapKeyRef).name),
      ...named('Secret', mapOf(secretKeyRef).name),
    ]),
  ...listOf(envFrom)
    .map(mapOf)
    .flatMap(({ configMapRef, secretRef }) => [
      ...named('ConfigMap', mapOf(configMapRef).name),
      ...named('Secret', mapOf(secretRef).name),
    ]),
]

const named = (kind: string, name: unknown): Used[] => (textOf(name) === '' ? [] : [{ kind, name: textOf(name) }])

/** The texts in which pods may name what they connect to. */
export const textsOf = (spec: Data): string[] =>
  containersOf(spec).flatMap(({ env, args, command }) => [
    ...listOf(env).map((each) => textOf(mapOf(each).value)),
    ...listOf(args).map(textOf),
    ...listOf(command).map(textOf),
  ])

/** Whether labels are those that a selector asks for. */
export const isSelected = (selector: Data, labels: Data): boolean =>
  Object.entries(mapOf(selector.matchLabels)).every(([key, value]) => labels[key] === value) &&
  listOf(selector.matchExpressions)
    .map(mapOf)
    .every((each) => isMet(each, labels))

const isMet = ({ key, operator, values }: Data, labels: Data): boolean => {
  const label = labels[textOf(key)]
  if (operator === 'Exists') return label !== undefined
  if (operator === 'DoesNotExist') return label === undefined
  const isIn = label !== undefined && listOf(values).includes(label)
  return operator === 'NotIn' ? !isIn : isIn
}
