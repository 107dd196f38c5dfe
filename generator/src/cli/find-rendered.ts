import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findChart } from './find-charts.ts'

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
