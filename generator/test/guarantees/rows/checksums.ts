import { render } from '../../../src/chart/index.ts'
import { readSections } from '../../differential/read-manifests.ts'
import { at, basesOf, containersOf, type Document, podsOf, rendered } from '../documents.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { randomValues } from '../random-values.ts'
import { type Subject, withEachHelm } from '../subject.ts'
import { nested } from '../values-schema.ts'

/** Pods restart when what they read at their start changes. */
export const checksums: Guarantee = {
  name: 'checksums',
  promise:
    "Pods carry checksums of the chart's ConfigMaps and Secrets that they use; a checksum changes exactly when its content does, and generated secrets have none.",
  check: async (subject) => {
    const contents = new Map(subject.helms.map(({ name }) => [name, new Map<string, string>()]))
    const random = randomValues(subject).map((values) => ['random values', values] as const)
    const sets = [...basesOf(subject), ...otherValues(subject), ...random]
    return withEachHelm(subject, sets, async (helm, [base, values]) => {
      const result = await rendered(subject, helm, { values })
      if ('failed' in result) return [`${base}: ${result.failed}`]
      const known = contents.get(helm.name) as Map<string, string>
      const own = ownConfiguration(subject, result.templates, readSections(result.text))
      const problems = [...result.templates.values()].flat().flatMap((document) => checkDocument(document, own, known))
      return problems.map((problem) => `${base}: ${problem}`)
    })
  },
}

/** One number or switch changed at a time: most of them don't change what a ConfigMap holds. */
const otherValues = ({ chart }: Subject): (readonly [string, Record<string, unknown>])[] => {
  const own = render(chart).manifests.some(({ kind }) => CONFIGURATION.includes(String(kind)))
  return chart.values.fields.flatMap(({ path, name, default: standard }) => {
    const other = typeof standard === 'number' ? standard + 1 : typeof standard === 'boolean' ? !standard : undefined
    return own && other !== undefined ? [[`${name}=${other}`, nested(path, other)] as const] : []
  })
}

const CONFIGURATION = ['ConfigMap', 'Secret']

/** A ConfigMap or Secret of the chart: the template that makes it, and what that gives. */
interface Own {
  readonly template: string
  readonly text: string
}

/** Without Secrets that are generated: what restarts pods must not differ from one rendering to the next. */
const ownConfiguration = (
  { files }: Subject,
  templates: ReadonlyMap<string, readonly Document[]>,
  sections: ReadonlyMap<string, string>,
): ReadonlyMap<string, Own> =>
  new Map(
    [...templates].flatMap(([template, documents]) =>
      documents
        .filter(() => !files.get(`templates/${template}`)?.includes('.secretText"'))
        .filter(({ kind }) => CONFIGURATION.includes(kind ?? ''))
        .map(({ kind, metadata }) => [`${kind} ${metadata?.name}`, { template, text: sections.get(template) ?? '' }]),
    ),
  )

const ROLLING = ['Deployment', 'StatefulSet', 'DaemonSet']

const checkDocument = (document: Document, own: ReadonlyMap<string, Own>, known: Map<string, string>): string[] => {
  const pods = podsOf(document)
  if (!pods) return []
  const name = `${document.kind} ${document.metadata?.name}`
  const annotations = Object.entries(pods.metadata?.annotations ?? {}).filter(([key]) => key.startsWith('checksum/'))
  const used = ROLLING.includes(document.kind ?? '')
    ? [
        ...new Map(
          referencesOf(pods)
            .flatMap((each) => own.get(each) ?? [])
            .map((each) => [each.template, each]),
        ).values(),
      ]
    : []
  return [
    ...unless(annotations.length === used.length, `${name} has ${annotations.length} checksums, not ${used.length}`),
    ...used.flatMap((each) => checkContent(name, each, annotations, known)),
  ]
}

/** One content has one checksum, and another content another. */
const checkContent = (
  name: string,
  { template, text }: Own,
  annotations: readonly (readonly [string, unknown])[],
  known: Map<string, string>,
): string[] => {
  const key = `checksum/${template.replace(/^.*\//, '').replace('.yaml', '')}`
  const checksum = annotations.find(([annotation]) => annotation === key)?.[1]
  if (typeof checksum !== 'string') return [`${name} has no ${key}`]
  const [byText, byChecksum] = [`text ${text}`, `${template} ${checksum}`]
  const before = [known.get(byText) ?? checksum, known.get(byChecksum) ?? text]
  known.set(byText, checksum).set(byChecksum, text)
  return [
    ...unless(before[0] === checksum, `${name}: ${key} changes without a change of ${template}`),
    ...unless(before[1] === text, `${name}: ${key} stays the same when ${template} changes`),
  ]
}

/** What pods read, as `ConfigMap NAME` and `Secret NAME`. */
const referencesOf = (pods: Document): string[] => {
  const sources = [
    ...((at(pods, 'spec', 'volumes') as Document[] | undefined) ?? []),
    ...containersOf(pods).flatMap(({ envFrom, env }) => [
      ...((envFrom as Document[] | undefined) ?? []),
      ...((env as Document[] | undefined) ?? []).map((one) => at(one, 'valueFrom')),
    ]),
  ]
  return sources
    .flatMap((source) => [
      ...['configMap', 'configMapRef', 'configMapKeyRef'].map((field) => ['ConfigMap', at(source, field, 'name')]),
      ...['secretRef', 'secretKeyRef'].map((field) => ['Secret', at(source, field, 'name')]),
      ['Secret', at(source, 'secret', 'secretName')],
    ])
    .flatMap(([kind, name]) => (typeof name === 'string' ? [`${kind} ${name}`] : []))
}
