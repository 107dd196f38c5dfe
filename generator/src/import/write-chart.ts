import { parseAllDocuments } from 'yaml'
import { type PlainChart, templatesOf } from './read-chart.ts'
import { readYamlMap } from './read-chart-yaml.ts'
import { definitionSource, lostFields } from './write-chart-definition.ts'
import { importLine, literal } from './write-chart-literal.ts'

/** Texts and bytes by their paths. */
export type SourceFiles = ReadonlyMap<string, string | Uint8Array>

/** An imported chart before it is generated. */
export interface ChartSource {
  /** By their paths in the project: `schemas/shop.ts`, `charts/shop/src/chart.ts`. */
  readonly files: SourceFiles
  /** What of the original has no place in it, in words. */
  readonly lost: readonly string[]
}

/** What of a chart doesn't fit its types, by the paths in the original. */
export interface Faulty {
  readonly loose: ReadonlySet<string>
  readonly unchecked: readonly string[]
}

/**
 * The sources that a chart becomes. Its templates stay what they are.
 *
 * @param schema The text of `schemas/<chart>.ts`.
 * @param faulty Overlays whose values don't fit their types, and templates that read what nobody defines.
 */
export const chartSource = (chart: PlainChart, schema: string, { loose, unchecked }: Faulty): ChartSource => {
  const parts = [...chart.files].map(([path, bytes]) => ({ path, bytes, kept: keptPath(path, bytes) }))
  const kept = parts.flatMap(({ kept: path, bytes }): [string, Uint8Array][] => (path ? [[path, bytes]] : []))
  const lost = parts.filter(({ path, kept: to }) => !to && !isWritten(path)).map(({ path }) => path)
  const own = [['src/chart.ts', definitionSource(chart, unchecked)] as const, ...kept, ...overlaySources(chart, loose)]
  return {
    files: new Map<string, string | Uint8Array>([
      [`schemas/${chart.name}.ts`, schema],
      ...own.map(([path, content]) => [`charts/${chart.name}/${path}`, content] as const),
    ]),
    lost: [...lostWords(chart, lost), ...lostFields(chart).map((field) => `Chart.yaml's field ${field} is left out.`)],
  }
}

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
const overlaySources = (chart: PlainChart, loose: ReadonlySet<string>): (readonly [string, string])[] =>
  [...chart.overlays].map(([path, text]) => [overlayPath(path), overlaySource(chart, path, text, loose.has(path))])

/** Where the values of a file of the original are written. */
export const overlayPath = (path: string): string => {
  const [, ci] = /^ci\/(.+?)(?:-values)?\.ya?ml$/.exec(path) ?? []
  if (ci !== undefined) return `src/ci/${ci}.ts`
  return `src/values/${path.replace(/^values-(.+)\.ya?ml$/, '$1')}.ts`
}

const overlaySource = ({ name }: PlainChart, path: string, text: string, isLoose: boolean): string => {
  const [before, after] = ['export default ', isLoose ? '' : ' satisfies Overlay<Values>']
  const values = literal(readYamlMap(path, text) ?? {}, 0, before.length + after.length)
  const comment = commentOf(text)
  const head = comment ? `/** ${comment} */\n` : ''
  if (isLoose) return `${head}${before}${values}\n`
  return `${importLine('type { Overlay }', 'chartwright')}
${importLine('type { Values }', `../../../../schemas/${name}.ts`)}

${head}${before}${values}${after}
`
}

/** The first line of comment above the values. */
const commentOf = (text: string): string =>
  (/^\s*#+ ?([^\n]*)/.exec(text)?.[1] ?? '')
    .replace(/\*\//g, '*\\/')
    .replace(/^[-#=\s]+$/, '')
    .trim()
