import { join, relative } from 'node:path'
import { isFile, isFolder, namesIn, readBytes } from '../../loader/index.ts'
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
  return isFolder(charts) ? namesIn(charts) : []
}

const dependencyFiles = (folder: string): Record<string, Uint8Array> => {
  const charts = join(folder, 'charts')
  const paths = isFolder(charts) ? filesUnder(charts) : []
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readBytes(path)]))
}

const filesUnder = (folder: string): string[] =>
  namesIn(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (isFolder(path) ? filesUnder(path) : isFile(path) ? [path] : []))
