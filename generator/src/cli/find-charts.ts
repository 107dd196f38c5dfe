import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { chartPath, chartsFolder, type Layout } from '../project/index.ts'
import { suggestion, UsageError } from './problem.ts'

const isChart = (folder: string): boolean => existsSync(join(folder, 'src', 'chart.ts'))

/** The folders of the charts that were named, or of all in the folder of charts. */
export const findCharts = (named: readonly string[], layout: Layout): string[] => {
  const folders = named.length > 0 ? named.map((name) => findChart(name, layout)) : allCharts(layout)
  if (folders.length === 0) {
    throw new UsageError(
      'There is no chart here',
      `A chart is a folder ${chartPath(layout, 'NAME')} with a src/chart.ts. Write one with: chartwright new NAME`,
    )
  }
  return [...new Set(folders)]
}

/**
 * The folder of one chart, given as a folder or as a name in the folder of charts.
 *
 * @throws UsageError with the nearest name where there is none.
 */
export const findChart = (name: string, layout: Layout): string => {
  const found = pathsOf(name, layout).find(isChart)
  if (found) return found
  const known = allCharts(layout).map((folder) => basename(folder))
  const all = known.length > 0 ? `There are: ${known.join(', ')}.` : `A chart is a folder with a src/chart.ts.`
  throw new UsageError(`There is no chart ${name}`, suggestion(basename(name), known, all))
}

/** What a name can mean. */
export const pathsOf = (name: string, layout: Layout): readonly string[] => [
  resolve(name),
  resolve(chartsFolder(layout), name),
]

/** The folders of all charts in the folder of charts. */
export const allCharts = (layout: Layout): string[] => {
  const parent = chartsFolder(layout)
  if (!existsSync(parent)) return []
  const names = readdirSync(parent).sort()
  return names.map((name) => join(parent, name)).filter(isChart)
}

/** A chart that is rendered. */
export interface RenderedSource {
  /** Its folder, or the file of a packaged chart. */
  readonly path: string
  /** Whether it has typed sources, and is compiled first. */
  readonly isTyped: boolean
}

/**
 * Finds a chart by its path or its name in the folder of charts: typed, hand-written or packaged.
 *
 * @throws UsageError with the nearest name where there is none.
 */
export const findRendered = (name: string, layout: Layout): RenderedSource => {
  const plain = pathsOf(name, layout).find(isPlain)
  return plain ? { path: plain, isTyped: false } : { path: findChart(name, layout), isTyped: true }
}

const isPlain = (path: string): boolean =>
  !existsSync(join(path, 'src/chart.ts')) &&
  (existsSync(join(path, 'Chart.yaml')) || /\.(tgz|tar\.gz)$/.test(path)) &&
  existsSync(path)
