import { join, relative } from 'node:path'
import { type Document, LineCounter, parseAllDocuments } from 'yaml'
import { isFile, isFolder, isThere, namesIn, readText } from '../../loader/index.ts'
import { isMap } from '../../model/map.ts'
import { ImportError } from '../import-error.ts'
import { readChartFiles } from '../read/read-chart.ts'
import { YAML_AS_HELM } from '../read/yaml-as-helm.ts'
import type { JsonSchema } from '../values/value.ts'

/** A version of a custom resource, as its definition describes it. */
export interface CustomResource {
  readonly group: string
  readonly kind: string
  readonly version: string
  /** Whether the cluster stores objects in this version. */
  readonly isStored: boolean
  /** What users of the version are warned of, where it is deprecated. */
  readonly deprecated?: string
  /** Of the whole object; empty where the definition has none. */
  readonly schema: JsonSchema
}

/** Files of YAML or JSON by their paths. */
type Texts = Iterable<readonly [path: string, text: string]>

/**
 * The versions that the custom resource definitions of a path serve: a file of any documents, a folder of files, or a
 * chart, also a packaged one, with definitions in `crds/`.
 *
 * @throws ImportError for what isn't YAML, and where there is no definition.
 */
export const readCrds = (path: string): readonly CustomResource[] => {
  if (!isThere(path)) throw new ImportError('no-file', `There is no ${path}`, 'Give a file, a folder or a chart.')
  const isChart = /\.(tgz|tar\.gz)$/.test(path) || isFile(join(path, 'Chart.yaml'))
  const texts = isChart ? textsOfChart(path) : isFolder(path) ? textsIn(path) : [[path, readText(path)] as const]
  return crdsIn(texts, path, isChart ? IN_CHARTS : 'Give what defines a custom resource.')
}

/** The versions that the definitions in a text serve; `from` says where it is from. */
export const crdsInText = (text: string, from: string): readonly CustomResource[] =>
  crdsIn([[from, text]], from, 'Give what defines a custom resource.')

const IN_CHARTS =
  'Only crds/ of a chart is read. If templates define them, run: chartwright render CHART | chartwright types --crd -'

const YAML = /\.(ya?ml|json)$/

const textsOfChart = (path: string): Texts =>
  [...readChartFiles(path)]
    .filter(([name]) => /(^|\/)crds\//.test(name) && YAML.test(name))
    .map(([name, bytes]) => [join(path, name), new TextDecoder().decode(bytes)])

const textsIn = (folder: string): [string, string][] =>
  namesIn(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (isFolder(path) ? textsIn(path) : YAML.test(path) ? [[path, readText(path)]] : []))

const crdsIn = (texts: Texts, path: string, hint: string): readonly CustomResource[] => {
  const found = [...texts].flatMap(([file, text]) => documentsIn(text, file).flatMap(versionsIn))
  if (found.length > 0) return found
  throw new ImportError('no-crd', `${relative('', path) || path} has no CustomResourceDefinition`, hint)
}

const documentsIn = (text: string, file: string): readonly unknown[] => {
  const lineCounter = new LineCounter()
  const parsed = parseAllDocuments(text, { ...YAML_AS_HELM, lineCounter })
  const documents = 'empty' in parsed ? [] : parsed
  const [error] = documents.flatMap(({ errors }) => errors)
  if (!error) return documents.map((document) => contentOf(document, file))
  const { line, col } = lineCounter.linePos(error.pos[0])
  const where = { file, line, column: col }
  throw new ImportError('yaml', `This isn't valid YAML: ${error.message}`, 'Correct this line.', where)
}

/** What a document holds; an alias may name an anchor that there isn't. */
const contentOf = (document: Document, file: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: -1 })
  } catch (error) {
    const where = { file, line: 1, column: 1 }
    throw new ImportError('yaml', `This isn't valid YAML: ${(error as Error).message}`, 'Correct its aliases.', where)
  }
}

interface Version {
  readonly name?: string
  readonly served?: boolean
  readonly storage?: boolean
  readonly deprecated?: boolean
  readonly deprecationWarning?: string
  readonly schema?: { readonly openAPIV3Schema?: JsonSchema }
}

interface Definition {
  readonly kind?: string
  /** Of a list, as `kubectl get` gives it. */
  readonly items?: readonly unknown[]
  readonly spec?: {
    readonly group?: string
    readonly names?: { readonly kind?: string }
    readonly versions?: readonly Version[]
  }
}

const versionsIn = (document: unknown): readonly CustomResource[] => {
  if (!isMap(document)) return []
  const { kind, items, spec } = document as Definition
  if (kind?.endsWith('List') && Array.isArray(items)) return items.flatMap(versionsIn)
  if (kind !== 'CustomResourceDefinition') return []
  return (spec?.versions ?? [])
    .filter(({ served }) => served !== false)
    .map(({ name = '', storage = false, deprecated, deprecationWarning = '', schema }) => ({
      group: spec?.group ?? '',
      kind: spec?.names?.kind ?? '',
      version: name,
      isStored: storage,
      ...(deprecated && { deprecated: deprecationWarning }),
      schema: schema?.openAPIV3Schema ?? {},
    }))
}
