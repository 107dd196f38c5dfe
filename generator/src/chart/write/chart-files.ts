import type { CompiledChart } from '../generate-chart.ts'
import { dependencyFiles } from './dependency-files.ts'

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
