import type { Helm, HelmRun } from '../differential/helm.ts'
import { readManifests } from '../differential/read-manifests.ts'
import { type Subject, template } from './subject.ts'
import { isMap } from './values-schema.ts'

/** A rendered manifest, as far as the checks read it. */
export interface Document {
  readonly kind?: string
  readonly metadata?: { readonly name?: string; readonly annotations?: Readonly<Record<string, string>> }
  readonly spec?: Readonly<Record<string, unknown>>
  readonly [field: string]: unknown
}

/** What a rendering gave, or why it failed. */
export type Rendered =
  | { readonly text: string; readonly templates: ReadonlyMap<string, readonly Document[]> }
  | { readonly failed: string }

/** Renders a chart and reads what comes out; text that isn't YAML, or has a key twice, is a failure too. */
export const rendered = async (subject: Subject, helm: Helm, options: HelmRun = {}): Promise<Rendered> => {
  const result = await template(subject, helm, options)
  if (!result.ok) return { failed: result.message }
  try {
    return { text: result.text, templates: readManifests(result.text) as ReadonlyMap<string, Document[]> }
  } catch (error) {
    return { failed: `not YAML: ${error instanceof Error ? error.message : error}` }
  }
}

/** The documents of a rendering; it must not fail. */
export const documentsOf = async (
  subject: Subject,
  helm: Helm,
  options: HelmRun = {},
): Promise<readonly Document[]> => {
  const result = await rendered(subject, helm, options)
  if ('failed' in result) throw new Error(`${helm.name} ${JSON.stringify(options)}: ${result.failed}`)
  return [...result.templates.values()].flat()
}

/** The template of the pods that a manifest makes; undefined for other manifests. */
export const podsOf = (document: Document): Document | undefined => {
  if (document.kind === 'Pod') return document
  const spec = document.kind === 'CronJob' ? at(document, 'spec', 'jobTemplate', 'spec') : document.spec
  return at(spec, 'template') as Document | undefined
}

/** The containers of pods, those that run first among them. */
export const containersOf = (pods: Document | undefined): Document[] =>
  ['initContainers', 'containers'].flatMap((field) => (at(pods, 'spec', field) as Document[] | undefined) ?? [])

/** What stands somewhere in a document. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, key) => (isMap(inside) ? inside[key] : undefined), value)

/** All texts, numbers and other scalars in a value. */
export const scalarsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(scalarsOf)
  return isMap(value) ? Object.values(value).flatMap(scalarsOf) : [value]
}

/** The defaults and the overlay that sets most. */
export const extremesOf = (subject: Subject): ReturnType<typeof basesOf> => {
  const [defaults, ...overlays] = basesOf(subject)
  const size = (values: unknown): number => JSON.stringify(values).length
  const [fullest] = overlays.sort(([, a], [, b]) => size(b) - size(a))
  return [defaults, fullest].flatMap((base) => (base ? [base] : []))
}

/** The sets of values that a chart brings along: its defaults, and each overlay. */
export const basesOf = ({ chart }: Subject): readonly (readonly [string, Record<string, unknown>])[] => [
  ['values.yaml', {}],
  ...chart.overlays.map(({ path, values }) => [path, values] as const),
]
