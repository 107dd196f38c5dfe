import { recordModules } from '../../cache/loaded-modules.ts'
import { type ChartContent, chartContent, type OtherVersion } from '../../studio/index.ts'
import type { RenderedSource } from '../find-charts.ts'
import { ProblemsError } from '../problem.ts'

/** What the page shows of a chart: a typed one is compiled. */
export const loadContent = async ({ path, isTyped }: RenderedSource): Promise<ChartContent> =>
  unpacked(isTyped ? new Map(Object.entries(await compiled(path)).map(asBytes)) : await filesOf(path), isTyped)

const unpacked = async (files: ReadonlyMap<string, Uint8Array>, isTyped: boolean): Promise<ChartContent> => {
  const { unpackDependencies } = await import('../../import/index.ts')
  return chartContent(unpackDependencies(files), isTyped)
}

const asBytes = ([path, content]: readonly [string, string | Uint8Array]): [string, Uint8Array] => [
  path,
  typeof content === 'string' ? Buffer.from(content) : content,
]

/** Another version of a chart: a folder, a packaged chart, or one in a revision of git. */
export const loadOther = async (given: string, { path }: RenderedSource): Promise<OtherVersion> => {
  const { findSide } = await import('../diff/find-sides.ts')
  const { chart, title, isTyped } = await findSide(given, path)
  return { title, files: (await unpacked(chart.files, isTyped)).files }
}

const compiled = async (folder: string): Promise<Record<string, string | Uint8Array>> => {
  if (!process.env.CHARTWRIGHT_NO_CACHE) recordModules()
  const { compiledFiles } = await import('../render/compiled-files.ts')
  if (process.env.CHARTWRIGHT_NO_CACHE) return compiledFiles(folder)
  const { withKeptSchemas } = await import('../../values/interface/kept-schemas.ts')
  return withKeptSchemas(() => compiledFiles(folder))
}

const filesOf = async (path: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { readChartFiles } = await import('../../import/index.ts')
  const files = readChartFiles(path)
  if (files.has('Chart.yaml')) return files
  const message = `${path} is no chart, because it has no Chart.yaml`
  throw new ProblemsError([
    { code: 'no-chart', message, hint: 'Give the folder of a chart, or a packaged one (.tgz).' },
  ])
}
