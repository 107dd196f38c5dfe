import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { CompiledChart } from '../generate-chart.ts'

/** All files that a compiled chart is written as: what was compiled, and what `src/files/` holds. */
export const writtenFiles = ({ chart, files }: Pick<CompiledChart, 'chart' | 'files'>) =>
  new Map<string, string | Uint8Array>([...files, ...chart.files])

/**
 * All files of a compiled chart as Helm loads them, by their paths in its folder: those that are
 * written, and the charts that it depends on, which lie in `charts/`.
 */
export const chartFiles = (compiled: CompiledChart): Record<string, string | Uint8Array> => ({
  ...Object.fromEntries(writtenFiles(compiled)),
  ...dependencyFiles(compiled.chart.folder),
})

/** The names of what lies in a chart's `charts/`: folders, and packaged charts with their versions. */
export const dependencyNames = (folder: string): readonly string[] => {
  const charts = join(folder, 'charts')
  return existsSync(charts) ? readdirSync(charts) : []
}

const dependencyFiles = (folder: string): Record<string, Uint8Array> => {
  const charts = join(folder, 'charts')
  if (!existsSync(charts)) return {}
  const files = readdirSync(charts, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path)]))
}
