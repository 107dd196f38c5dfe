import { call } from '../model/computed.ts'
import { plain } from '../model/leaves.ts'
import { isMap } from '../model/map.ts'
import type { Node } from '../model/node.ts'
import { OnlyHelmError } from '../model/render-error.ts'
import { conditional } from '../model/tests.ts'
import { type Type, UNKNOWN } from '../model/type.ts'
import { accepts, text } from './argument-checks.ts'
import { define } from './definition.ts'
import { asRead } from './serialization.ts'
import { readYaml } from './yaml/reader.ts'

const MANIFESTS: Type = { kind: 'list', item: { kind: 'map', value: UNKNOWN } }

/**
 * The manifests in a text of YAML: all its documents but empty ones. A template may return them, alone or among others, and
 * prints the text as it is; their fields can't be read. Where a document is no map, the rendering stops.
 *
 * @example
 * export default ({ values }: Context) => values.hosts.flatMap((text) => manifestsFromYaml(text))
 * // {{- range $text := .Values.hosts }}
 * // ---
 * // {{ $text }}
 * // {{- end }}
 */
export const manifestsFromYaml = define(
  (text: string): readonly Readonly<Record<string, unknown>>[] =>
    asRead(documentsIn(text).map(readDocument).filter(isManifest).map(withoutNulls)),
  {
    name: 'manifestsFromYaml',
    go: 'print',
    refuse: accepts(text),
    instead: ([given]) => manifestsOf(given as Node),
    result: () => MANIFESTS,
  },
)

/** Each choice of a text is printed by itself. */
const manifestsOf = (given: Node): Node => {
  const of = plain(given)
  if (of.kind === 'conditional') return conditional(of.test, manifestsOf(of.then), manifestsOf(of.otherwise))
  return of.kind === 'fail' ? of : call('manifestsFromYaml', MANIFESTS, [given])
}

/** Helm takes every line that begins with three dashes for the border of two documents. */
const documentsIn = (text: string): readonly string[] => {
  if (/^---[^\s]/m.test(text)) throw notRead('a line that begins with `---` and goes on', text)
  return text.split(/^---[ \t]*$|^---[ \t]+/m).map((document) => document.trim())
}

const readDocument = (document: string): unknown => {
  const value = readYaml(`${document}\n`)
  const isHook = isMap(value) && JSON.stringify(value).includes('helm.sh/hook')
  // Helm 3 drops the line breaks at a document's end, Helm 4 adds one
  const others = [...(isHook ? [document] : []), `${document}\n\n\n`]
  if (others.some((other) => JSON.stringify(readYaml(other)) !== JSON.stringify(value)))
    throw notRead('the line breaks at the end of a document', document)
  return value
}

const isManifest = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (value === null || isMap(value)) return value !== null
  throw new OnlyHelmError(`this document is no map, so it can't be a manifest: ${JSON.stringify(value)}`)
}

/** Kubernetes takes a field that is null as none. */
const withoutNulls = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(withoutNulls) as T
  if (!isMap(value)) return value
  const fields = Object.entries(value).filter(([, field]) => field !== null)
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutNulls(field)])) as T
}

const notRead = (what: string, text: string): OnlyHelmError =>
  new OnlyHelmError(`only Helm can read ${what}, in these manifests: ${text}`)
