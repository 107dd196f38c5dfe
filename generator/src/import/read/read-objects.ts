import { type Document, LineCounter, parseAllDocuments } from 'yaml'
import { isMap } from '../../model/map.ts'
import { ImportError } from '../import-error.ts'
import { YAML_AS_HELM } from './yaml-as-helm.ts'

/** An object of a cluster. */
export interface ClusterObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
  readonly [field: string]: unknown
}

/**
 * The objects in documents of YAML, and in the lists among them, as `kubectl get -o yaml` prints them.
 *
 * @throws ImportError at the line that isn't valid, or where what is no object begins.
 */
export const readObjects = (text: string, file: string): readonly ClusterObject[] => {
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { ...YAML_AS_HELM, lineCounter: lines }) as Document.Parsed[]
  const wrong = (what: string, hint: string, offset: number): ImportError => {
    const { line, col } = lines.linePos(offset)
    return new ImportError('yaml', what, hint, { file, line, column: col })
  }
  return documents.flatMap((document) => {
    const [error] = document.errors
    if (error) throw wrong(`This isn't valid YAML: ${error.message}`, 'Correct this line.', error.pos[0])
    const value: unknown = document.toJS({ maxAliasCount: 1000 })
    const objects = value === null ? [] : itemsOf(value)
    if (objects.every(isObject)) return objects
    const hint = 'Write manifests as "kubectl get -o yaml" prints them.'
    throw wrong('An object needs apiVersion, kind and metadata.name', hint, document.contents?.range?.[0] ?? 0)
  })
}

/** What `kubectl get` prints of several is a `List`. */
const itemsOf = (value: unknown): readonly unknown[] =>
  isMap(value) && /List$/.test(String(value.kind)) && Array.isArray(value.items) ? value.items : [value]

const isObject = (value: unknown): value is ClusterObject =>
  isMap(value) &&
  [value.apiVersion, value.kind, isMap(value.metadata) && value.metadata.name].every((each) => typeof each === 'string')
