import { parseAllDocuments } from 'yaml'
import { numbersOfGo } from './numbers-of-go.ts'

/** The documents of each template, by its path under `templates/`. */
export type Manifests = ReadonlyMap<string, readonly unknown[]>

// at the start of a line: inside a block of text it would be indented
const HEADER = /^---\n# Source: [^/\n]+\/(?:charts\/[^/\n]+\/)*templates\/(.*)\n/m

/** What `helm template` printed, as the text of each template. */
export const readSections = (text: string): ReadonlyMap<string, string> => {
  const parts = text.split(HEADER)
  const sections = new Map<string, string>()
  for (let index = 1; index < parts.length; index += 2) {
    const [path = '', body = ''] = [parts[index], parts[index + 1]]
    const before = sections.get(path)
    sections.set(path, before === undefined ? body : `${before}\n---\n${body}`)
  }
  return sections
}

/** The same, document by document. Text that isn't YAML is an error, as are duplicate keys. */
export const readManifests = (text: string): Manifests =>
  new Map([...readSections(text)].map(([path, body]) => [path, readDocuments(body)]))

const MOST_KEPT = 1000
/** Both Helms print most documents alike, and many whatever the values are. */
const kept = new Map<string, readonly unknown[]>()

/**
 * Documents of YAML 1.1, in which Kubernetes reads them: there `no` is a boolean and `0644` is octal. What is empty is
 * no document. The same text is read once, so that nobody may change what comes of it.
 */
export const readDocuments = (text: string): readonly unknown[] => {
  const key = withoutBlankEnd(text)
  const known = kept.get(key)
  if (known) return known
  const documents = parseDocuments(text)
  if (kept.size === MOST_KEPT) kept.clear()
  kept.set(key, frozen(documents))
  return documents
}

/** Helm 4 prints another line break after each template, which only a block of text with `+` keeps. */
const withoutBlankEnd = (text: string): string => (/[|>]\d?\+/.test(text) ? text : text.replace(/\n+$/, '\n'))

const parseDocuments = (text: string): unknown[] => {
  const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: true, merge: false, customTags: numbersOfGo })
  return documents.flatMap((document) => {
    const [problem] = [...document.errors, ...document.warnings]
    if (problem) throw problem
    const value: unknown = document.toJS()
    return value === null ? [] : [value]
  })
}

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
