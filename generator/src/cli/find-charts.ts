import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { suggestion, UsageError } from './problem.ts'

const CHARTS = 'charts'
const isChart = (folder: string): boolean => existsSync(join(folder, 'src', 'chart.ts'))

/** The folders of the charts that were named, or of all below `charts/`. */
export const findCharts = (named: readonly string[], cwd = process.cwd()): string[] => {
  const folders = named.length > 0 ? named.map((name) => findChart(name, cwd)) : allCharts(cwd)
  if (folders.length === 0) {
    throw new UsageError('There is no chart here', `A chart is a folder ${CHARTS}/NAME with a src/chart.ts.`)
  }
  return [...new Set(folders)]
}

/**
 * The folder of one chart, given as a folder or as a name below `charts/`.
 *
 * @throws UsageError with the nearest name where there is none.
 */
export const findChart = (name: string, cwd = process.cwd()): string => {
  const found = [resolve(cwd, name), resolve(cwd, CHARTS, name)].find(isChart)
  if (found) return found
  const known = allCharts(cwd).map((folder) => basename(folder))
  const all = known.length > 0 ? `There are: ${known.join(', ')}.` : `A chart is a folder with a src/chart.ts.`
  throw new UsageError(`There is no chart ${name}`, suggestion(basename(name), known, all))
}

const allCharts = (cwd: string): string[] => {
  const parent = join(cwd, CHARTS)
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
 * Finds a chart by its path or its name below `charts/`: typed, hand-written or packaged.
 *
 * @throws UsageError with the nearest name where there is none.
 */
export const findRendered = (name: string): RenderedSource => {
  const plain = [resolve(name), resolve('charts', name)].find(isPlain)
  return plain ? { path: plain, isTyped: false } : { path: findChart(name), isTyped: true }
}

const isPlain = (path: string): boolean =>
  !existsSync(join(path, 'src/chart.ts')) &&
  (existsSync(join(path, 'Chart.yaml')) || /\.(tgz|tar\.gz)$/.test(path)) &&
  existsSync(path)
