import { parse } from 'yaml'
import { YAML_AS_HELM } from '../../src/import/read/yaml-as-helm.ts'
import { lineChanges } from '../manifests/line-changes.ts'
import type { Resource } from './protocol.ts'

/** A document of a rendering, as Helm prints it and as Kubernetes reads it. */
export interface RenderedDocument {
  /** The path of its template, in the chart. */
  readonly source: string
  readonly text: string
  readonly value: unknown
}

/** A document as Helm prints it. */
export type PrintedDocument = Omit<RenderedDocument, 'value'>

const HEAD = /^---\n# Source: (.*)\n/gm

/** The documents of what `helm template` prints. */
export const documentsOf = (text: string): PrintedDocument[] => {
  const heads = [...text.matchAll(HEAD)]
  return heads.map((head, index) => ({
    source: (head[1] ?? '').replace(/^[^/]+\//, ''),
    text: text.slice(head.index + head[0].length, heads[index + 1]?.index ?? text.length).trimEnd(),
  }))
}

/** The values of documents, read once as long as they are rendered alike. */
export class DocumentValues {
  #known: ReadonlyMap<string, unknown> = new Map()

  /** Whether none is known yet. */
  get isEmpty(): boolean {
    return this.#known.size === 0
  }

  /** Documents with their values; `given` are those that Helm's engine gave for all of them, or none. */
  read(documents: readonly PrintedDocument[], given: readonly unknown[]): RenderedDocument[] {
    const isGiven = given.length === documents.length
    return documents.map((document, index) => {
      if (isGiven) return { ...document, value: given[index] }
      const { text } = document
      return { ...document, value: this.#known.has(text) ? this.#known.get(text) : parsed(text) }
    })
  }

  /** Keeps the values of these documents only. */
  keep(documents: Iterable<RenderedDocument>): void {
    this.#known = new Map([...documents].map(({ text, value }) => [text, value]))
  }
}

const parsed = (text: string): unknown => {
  try {
    return parse(text, YAML_AS_HELM)
  } catch {
    // Kubernetes wouldn't take it, either
    return undefined
  }
}

/** What a document says of itself. */
export const aboutOf = (value: unknown): Pick<Resource, 'apiVersion' | 'kind' | 'name'> & { namespace: string } => {
  const { apiVersion, kind, metadata } = mapOf(value)
  const { name, generateName, namespace } = mapOf(metadata)
  return {
    apiVersion: textOf(apiVersion),
    kind: textOf(kind) || 'Document',
    name: textOf(name ?? generateName),
    namespace: textOf(namespace),
  }
}

/** A map, or an empty one in place of anything else. */
export const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** A list, or an empty one in place of anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A scalar as text; empty in place of anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** Documents by keys that the next rendering gives them, too. */
export const keyed = (documents: readonly RenderedDocument[]): ReadonlyMap<string, RenderedDocument> => {
  const byKey = new Map<string, RenderedDocument>()
  for (const document of documents) {
    const { kind, name, namespace } = aboutOf(document.value)
    const key = [kind, namespace, name, document.source].join('/')
    let distinct = key
    for (let count = 2; byKey.has(distinct); count++) distinct = `${key}#${count}`
    byKey.set(distinct, document)
  }
  return byKey
}

/** The manifests with how each differs from the baseline, and behind them those that are gone. */
export const resourcesOf = (
  documents: ReadonlyMap<string, RenderedDocument>,
  baseline: ReadonlyMap<string, RenderedDocument> | undefined,
): Resource[] => {
  const present = [...documents].map(([key, document]) => compared(key, document, baseline))
  const gone = [...(baseline ?? [])].filter(([key]) => !documents.has(key))
  return [...present, ...gone.map(([key, document]) => ({ ...resourceOf(key, document), change: 'removed' as const }))]
}

const resourceOf = (key: string, { source, text, value }: RenderedDocument) => {
  const { apiVersion, kind, name } = aboutOf(value)
  return { key, source, apiVersion, kind, name, text }
}

const compared = (
  key: string,
  document: RenderedDocument,
  baseline: ReadonlyMap<string, RenderedDocument> | undefined,
): Resource => {
  const before = baseline?.get(key)
  const resource = resourceOf(key, document)
  if (!baseline || before?.text === document.text) return { ...resource, change: 'same' }
  if (!before) return { ...resource, change: 'added' }
  return { ...resource, change: 'changed', lines: lineChanges(before.text, document.text) }
}
