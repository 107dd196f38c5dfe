import { parseAllDocuments } from 'yaml'
import { chartPath, type Layout, schemaImport, schemaPath } from '../project/index.ts'
import { type PlainChart, templatesOf } from './read/read-chart.ts'
import { readYamlMap } from './read/read-chart-yaml.ts'
import { hasTable, readmeTemplate } from './readme-template.ts'
import { data, satisfies } from './typescript/make.ts'
import { exportedDefault } from './typescript/make-statements.ts'
import { printFile } from './typescript/print.ts'
import { definitionSource, lostFields } from './write-chart-definition.ts'

/** Texts and bytes by their paths. */
export type SourceFiles = ReadonlyMap<string, string | Uint8Array>

/** An imported chart before it is generated. */
export interface ChartSource {
  /** By their paths in the project: `schemas/shop.ts`, `charts/shop/src/chart.ts`. */
  readonly files: SourceFiles
  /** What of the original has no place in it, in words. */
  readonly lost: readonly string[]
}

/** Where a chart is written, and what of it doesn't fit its types, by the paths in the original. */
export interface SourceOptions {
  readonly layout: Layout
  readonly loose: ReadonlySet<string>
  readonly unchecked: readonly string[]
}

/**
 * The sources that a chart becomes. Its templates stay what they are.
 *
 * @param schema The text of `schemas/<chart>.ts`.
 * @param options With the overlays whose values don't fit their types, and the templates that read what nobody defines.
 */
export const chartSource = (chart: PlainChart, schema: string, options: SourceOptions): ChartSource => {
  const { layout, unchecked } = options
  const parts = [...chart.files].map(([path, bytes]) => ({ path, bytes, kept: keptPath(path, bytes) }))
  const kept = parts.flatMap(({ kept: path, bytes }): [string, Uint8Array][] => (path ? [[path, bytes]] : []))
  const lost = parts.filter(({ path, kept: to }) => !to && !isWritten(path)).map(({ path }) => path)
  const readme = readmeTemplate(chart)
  const own: readonly (readonly [string, string | Uint8Array])[] = [
    ['src/chart.ts', definitionSource(chart, schemaImport(layout, chart.name, 'src/chart.ts'), unchecked)],
    ...(readme === undefined ? [] : [['src/README.md.hbs', readme] as const]),
    ...kept,
    ...overlaySources(chart, options),
  ]
  return {
    files: new Map<string, string | Uint8Array>([
      [schemaPath(layout, chart.name), schema],
      ...own.map(([path, content]) => [`${chartPath(layout, chart.name)}/${path}`, content] as const),
    ]),
    lost: [
      ...lostWords(chart, lost),
      ...(readme === undefined || hasTable(readme) ? [] : [NO_TABLE]),
      ...lostFields(chart).map((field) => `Chart.yaml's field ${field} is left out.`),
    ],
  }
}

const NO_TABLE =
  'The table of the values is left out of README.md: write {{> values}} into src/README.md.hbs where it belongs.'

/** Where a file of the original stays as it is. */
const keptPath = (path: string, bytes: Uint8Array): string | undefined => {
  if (/^(templates|files)\//.test(path)) return `src/${path}`
  if (path.startsWith('charts/')) return path
  return /^crds\/.*\.ya?ml$/.test(path) && definesOnly(bytes) ? `src/${path}` : undefined
}

const definesOnly = (bytes: Uint8Array): boolean => {
  const documents = parseAllDocuments(new TextDecoder().decode(bytes), { logLevel: 'silent' })
  if ('empty' in documents || documents.some(({ errors }) => errors.length > 0)) return false
  return documents.every((document) => document.get('kind') === 'CustomResourceDefinition')
}

/** What chartwright writes anew, or nobody needs. */
const isWritten = (path: string): boolean =>
  /^(Chart\.(yaml|lock)|requirements\.(yaml|lock)|values[^/]*\.(ya?ml|json)|\.helmignore|\.[^/]*|ci\/.*|[^/]*\.(md|gotmpl)|LICENSE[^/]*|OWNERS|NOTICE)$/i.test(
    path,
  )

const lostWords = (chart: PlainChart, paths: readonly string[]): string[] => {
  const readsFiles = [...templatesOf(chart).values()].some((text) => text.includes('.Files'))
  return paths
    .filter((path) => readsFiles || path.startsWith('crds/'))
    .map((path) =>
      path.startsWith('crds/')
        ? `${path} is left out: files in crds/ can only define objects of the kind CustomResourceDefinition.`
        : `${path} is left out: templates read only files below files/. Move it there, with the paths that read it.`,
    )
}

/** `ci/full-values.yaml` → `src/ci/full.ts`, `values-production.yaml` → `src/values/production.ts`. */
const overlaySources = (chart: PlainChart, { layout, loose }: SourceOptions): (readonly [string, string])[] =>
  [...chart.overlays].map(([path, text]) => {
    const schema = schemaImport(layout, chart.name, overlayPath(path))
    return [overlayPath(path), overlaySource(path, text, loose.has(path) ? undefined : schema)]
  })

/** Where the values of a file of the original are written. */
export const overlayPath = (path: string): string => {
  const [, ci] = /^ci\/(.+?)(?:-values)?\.ya?ml$/.exec(path) ?? []
  if (ci !== undefined) return `src/ci/${ci}.ts`
  return `src/values/${path.replace(/^values-(.+)\.ya?ml$/, '$1')}.ts`
}

/** Without the schema to import, its values have no type. */
const overlaySource = (path: string, text: string, schema: string | undefined): string => {
  const values = data(readYamlMap(path, text) ?? {})
  const comment = commentOf(text)
  const imports = [
    { from: 'chartwright', names: [], types: ['Overlay'] },
    { from: schema ?? '', names: [], types: ['Values'] },
  ]
  const declaration = exportedDefault(
    schema === undefined ? values : satisfies(values, 'Overlay<Values>'),
    comment === '' ? [] : [comment],
  )
  return printFile({ imports: schema === undefined ? [] : imports, declarations: [declaration] }, { isDense: true })
}

/** The first line of comment above the values. */
const commentOf = (text: string): string => (/^\s*#+ ?([^\n]*)/.exec(text)?.[1] ?? '').replace(/^[-#=\s]+$/, '').trim()
