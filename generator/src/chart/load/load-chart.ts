import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Chart } from '../../author/chart.ts'
import type { ChartDefinition } from '../../author/define-chart.ts'
import type { TemplateSource } from '../../evaluate/index.ts'
import { defaultExport, placeInSource, readBytes, type SourceModules } from '../../loader/index.ts'
import { settleAll } from '../../model/chartwright-error.ts'
import type { ValuesModel } from '../../values/index.ts'
import { ChartError } from '../chart-error.ts'
import { type HandWritten, loadHandWritten } from '../hand-written/load-hand-written.ts'
import { valuesOf } from './chart-values.ts'
import { commentAbove } from './comment-above.ts'
import { loadCrds } from './load-crds.ts'
import { sourceModules } from './own-modules.ts'
import { type ChartSources, findSources, type OverlaySource } from './sources.ts'

/** A chart with its functions, ready to be rendered; `V` is the interface of its values. */
export interface LoadedChart<V = unknown> {
  readonly folder: string
  readonly sources: ChartSources
  readonly definition: ChartDefinition<V>
  readonly values: ValuesModel
  readonly templates: readonly LoadedTemplate[]
  /** The Go templates below its `src/templates/`. */
  readonly handWritten: readonly HandWritten[]
  readonly overlays: readonly LoadedOverlay[]
  /** The texts of its custom resource definitions, by their paths in the package. */
  readonly crds: ReadonlyMap<string, string>
  /** What its `src/files/` holds, by the paths in the package: `files/start.sh`. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A template and its function. */
export interface LoadedTemplate extends TemplateSource {
  readonly build: (context: Chart<never>) => unknown
}

/** Values of a user, with the doc comment above them. */
export interface LoadedOverlay extends OverlaySource {
  readonly values: Record<string, unknown>
  readonly comment: string
}

/**
 * Loads a chart's sources: its definition, values, functions and overlays. With the interface of its values, `render`
 * takes only such values.
 *
 * @example
 * const chart = await loadChart<Values>(new URL('..', import.meta.url))
 * render(chart, { values: { webserver: { replicas: 1 } } })
 * @throws ChartError where a source lacks what it must export, SourceError where it can't be run.
 */
export const loadChart = async <V = unknown>(folder: string | URL): Promise<LoadedChart<V>> => {
  const sources = findSources(resolve(typeof folder === 'string' ? folder : fileURLToPath(folder)))
  const modules = sourceModules(sources.folder)
  const [definition, templates, handWritten, overlays, crds] = await all([
    () => loadDefinition(sources, modules),
    () => settleAll(sources.templates, (source) => loadTemplate(source, modules)),
    () => loadHandWritten(sources),
    () => settleAll(sources.overlays, (source) => loadOverlay(source, modules)),
    () => loadCrds(sources.crds, modules),
  ])
  return {
    folder: sources.folder,
    sources,
    ...(definition as Pick<LoadedChart<V>, 'definition' | 'values'>),
    templates,
    handWritten,
    overlays,
    crds,
    files: readFiles(sources),
  }
}

/** Does all, and reports all that went wrong. */
const all = async <const T extends readonly (() => Promise<unknown>)[]>(
  tasks: T,
): Promise<{ [K in keyof T]: Awaited<ReturnType<T[K]>> }> => (await settleAll(tasks, (task) => task())) as never

/**
 * Loads what a chart says of itself in `src/chart.ts`, and its values.
 *
 * @throws ChartError where it doesn't export a chart.
 */
export const loadDefinition = async (
  sources: ChartSources,
  modules = sourceModules(sources.folder),
): Promise<Pick<LoadedChart, 'definition' | 'values'>> => {
  const definition = (await modules.import(sources.chart)).default as ChartDefinition<unknown> | undefined
  if (typeof definition !== 'object' || !definition?.values) {
    throw new ChartError(
      'no-definition',
      'src/chart.ts exports no chart',
      'Write `export default defineChart({ … })`, with the values.',
      placeInSource(sources.chart, defaultExport),
    )
  }
  return { definition, values: valuesOf(sources, definition, modules) }
}

/** What a chart's `src/files/` holds, by the paths in the package. */
export const readFiles = ({ files }: ChartSources): LoadedChart['files'] =>
  new Map(files.map(({ path, file }) => [path, withoutMark(readBytes(file))]))

/** Helm drops a byte order mark. */
const withoutMark = (bytes: Buffer): Buffer => (bytes.indexOf('\ufeff') === 0 ? bytes.subarray(3) : bytes)

const loadTemplate = async (
  source: ChartSources['templates'][number],
  modules: SourceModules,
): Promise<LoadedTemplate> => {
  const build = (await modules.import(source.file)).default
  if (typeof build !== 'function') {
    throw new ChartError(
      'no-function',
      build === undefined ? 'This file has no default export' : "The default export isn't a function",
      'Each file in src/ is a resource: write `export default (context: Context): … => …`. Put what several resources share into a file named helpers.ts.',
      placeInSource(source.file, defaultExport),
    )
  }
  return { ...source, build: build as LoadedTemplate['build'] }
}

const loadOverlay = async (source: OverlaySource, modules: SourceModules): Promise<LoadedOverlay> => {
  const values = (await modules.import(source.file)).default
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new ChartError(
      'no-values',
      values === undefined ? 'This file has no default export' : "The default export isn't a map of values",
      'Write `export default { … } satisfies Overlay<Values>`.',
      placeInSource(source.file, defaultExport),
    )
  }
  return { ...source, values: values as Record<string, unknown>, comment: commentAbove(source.file, defaultExport) }
}
