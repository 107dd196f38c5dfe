import { rangeOfPath } from '../editor/yaml-path.ts'
import { aboutOf, type RenderedDocument } from '../engine/resources.ts'
import { isMap, mapOfEntries, type ValueMap } from '../values/json.ts'
import type { KubernetesSchemas } from './schemas.ts'

/** What Kubernetes would have against a manifest, and where. */
export interface ManifestProblem {
  /** The key of the manifest. */
  readonly key: string
  /** From 0. */
  readonly line: number
  readonly path: string
  readonly message: string
}

/** So many problems are told at most: nobody reads more at once. */
const MOST_TOLD = 50

/** Holds documents against the schemas of their kinds. */
export const checkManifests = (
  documents: ReadonlyMap<string, RenderedDocument>,
  schemas: KubernetesSchemas,
): ManifestProblem[] => {
  const found: ManifestProblem[] = []
  for (const [key, document] of documents) {
    if (found.length >= MOST_TOLD) break
    found.push(...problemsIn(key, document, schemas))
  }
  return found
}

const problemsIn = (key: string, { text, value }: RenderedDocument, schemas: KubernetesSchemas): ManifestProblem[] => {
  const { apiVersion, kind } = aboutOf(value)
  const problems = schemas.validator(apiVersion, kind)?.(withoutNulls(value) as ValueMap) ?? []
  const told = problems.slice(0, MOST_TOLD).map(({ path, message }) => ({
    key,
    line: text.slice(0, rangeOfPath(text, path).from).split('\n').length - 1,
    path: path.join('.'),
    message: inManifest(message),
  }))
  return told.sort((a, b) => a.line - b.line)
}

/** Kubernetes takes null in a map for unset. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isMap(value)) return value
  const entries = Object.entries(value).filter(([, each]) => each !== null)
  return mapOfEntries(entries.map(([key, each]) => [key, withoutNulls(each)]))
}

/** The words about values, without what one does about them. */
const inManifest = (message: string): string =>
  message
    .replace(/^this value doesn't exist/, "Kubernetes doesn't know this field")
    .replace(/^this value is required/, 'this field is required')
    .replace('; the values here are ', '; the fields here are ')
    .replace(/: (remove the quotes|put it in quotes, or use --set-string instead of --set)$/, '')
