import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { ChartDefinition } from '../author/define-chart.ts'
import { extractValues, type ValuesModel } from '../values/index.ts'
import { ChartError } from './chart-error.ts'
import { loadCrds } from './load-crds.ts'
import type { LoadedChart, LoadedOverlay, LoadedTemplate } from './loaded-chart.ts'
import { type ChartSources, findSources, type OverlaySource } from './sources.ts'

/**
 * Loads a chart's sources: its definition, values, functions and overlays. With the interface of its values, `render`
 * takes only such values.
 *
 * @example
 * const chart = await loadChart<Values>(new URL('..', import.meta.url))
 * render(chart, { values: { webserver: { replicas: 1 } } })
 * @throws ChartError where a source lacks what it must export.
 */
export const loadChart = async <V = unknown>(folder: string | URL): Promise<LoadedChart<V>> => {
  const sources = findSources(resolve(typeof folder === 'string' ? folder : fileURLToPath(folder)))
  return {
    folder: sources.folder,
    sources,
    ...((await loadDefinition(sources)) as Pick<LoadedChart<V>, 'definition' | 'values'>),
    templates: await Promise.all(sources.templates.map(loadTemplate)),
    overlays: await Promise.all(sources.overlays.map(loadOverlay)),
    crds: await loadCrds(sources.crds),
    files: readFiles(sources),
  }
}

/**
 * Loads what a chart says of itself in `src/chart.ts`, and its values.
 *
 * @throws ChartError where it doesn't export a chart.
 */
export const loadDefinition = async (sources: ChartSources): Promise<Pick<LoadedChart, 'definition' | 'values'>> => {
  const definition = (await defaultOf(sources.chart)) as ChartDefinition<unknown>
  if (!definition?.values) {
    throw new ChartError(
      'no-definition',
      `${sources.chart} exports no chart`,
      'Write `export default defineChart({ … })`.',
    )
  }
  return { definition, values: valuesOf(sources, definition) }
}

/** What a chart's `src/files/` holds, by the paths in the package. */
export const readFiles = ({ files }: ChartSources): LoadedChart['files'] =>
  new Map(files.map(({ path, file }) => [path, withoutMark(readFileSync(file))]))

/** Helm drops a byte order mark. */
const withoutMark = (bytes: Buffer): Buffer => (bytes.indexOf('\ufeff') === 0 ? bytes.subarray(3) : bytes)

const defaultOf = async (file: string): Promise<unknown> =>
  ((await import(pathToFileURL(file).href)) as { default?: unknown }).default

const loadTemplate = async (source: ChartSources['templates'][number]): Promise<LoadedTemplate> => {
  const build = await defaultOf(source.file)
  if (typeof build !== 'function') {
    throw new ChartError(
      'no-function',
      `${source.file} has no function as its default export`,
      'Write `export default (context: Context): … => …`.',
    )
  }
  return { ...source, build: build as LoadedTemplate['build'] }
}

const loadOverlay = async (source: OverlaySource): Promise<LoadedOverlay> => {
  const values = (await defaultOf(source.file)) as Record<string, unknown>
  return { ...source, values, comment: commentAbove(source.file) }
}

/** The values' interface lies in the file from which `chart.ts` imports the defaults. */
const valuesOf = ({ chart, folder }: ChartSources, definition: ChartDefinition<unknown>): ValuesModel => {
  const { values, dependencies } = definition
  const schemaFile = importOf('defaults', chart)
  if (!schemaFile) {
    throw new ChartError(
      'no-schema',
      `${chart} imports no defaults`,
      "Write `import { defaults } from '…/schemas/NAME.ts'`.",
    )
  }
  return extractValues({ schemaFile, defaults: values.defaults, dependencies, ...tsconfigOf(folder) })
}

const tsconfigOf = (folder: string): { tsconfig?: string } => {
  const tsconfig = ts.findConfigFile(folder, ts.sys.fileExists)
  return tsconfig ? { tsconfig } : {}
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true)

const importOf = (name: string, file: string): string | undefined => {
  const found = parse(file)
    .statements.filter(ts.isImportDeclaration)
    .find((node) => {
      const bindings = node.importClause?.namedBindings
      return (
        bindings &&
        ts.isNamedImports(bindings) &&
        bindings.elements.some((element) => (element.propertyName ?? element.name).text === name)
      )
    })
  return found && resolve(dirname(file), (found.moduleSpecifier as ts.StringLiteral).text)
}

/** The doc comment of a file's default export. */
const commentAbove = (file: string): string => {
  const node = parse(file).statements.find(ts.isExportAssignment)
  const docs = node && ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)
  return ts.getTextOfJSDocComment(docs?.comment) ?? ''
}
