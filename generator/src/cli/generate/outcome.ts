import { compareChart, type Difference, type Files } from '../../chart/write/compare-chart.ts'
import { shortPath } from '../output.ts'

/** What a chart became: made now, or earlier from the same inputs. */
export interface Outcome {
  readonly chart: string
  readonly folder: string
  readonly files: Files
  readonly selfChecks: number
  readonly helmChecks: number
  readonly seed: number
  /** Bytes of the Secret in which Helm keeps a release with the default values. */
  readonly releaseSize: number
  readonly warnings: readonly string[]
  readonly milliseconds: number
  readonly cached: boolean
}

/** What came of a chart: for the last lines, and for `--json`. */
export interface ChartReport {
  readonly chart: string
  readonly folder: string
  readonly files: number
  readonly selfChecks: number
  /** How many values Helm 3 and Helm 4 rendered; 0 where they weren't asked. */
  readonly helmChecks: number
  readonly seed: number
  /** Bytes of the Secret in which Helm keeps a release with the default values. */
  readonly releaseSize: number
  readonly milliseconds: number
  /** Whether nothing that the chart is made of has changed since it was generated and checked. */
  readonly cached: boolean
  readonly written: readonly string[]
  readonly removed: readonly string[]
  readonly differences: readonly Difference[]
  readonly warnings: readonly string[]
}

/** Compares charts with their files. */
export const compareCharts = (charts: readonly Outcome[]): ChartReport[] =>
  charts.map((outcome) => ({
    ...reportOf(outcome),
    differences: compareChart(outcome.folder, outcome.files),
  }))

/** Writes what differs of all charts. */
export const writeCharts = async (charts: readonly Outcome[]): Promise<ChartReport[]> => {
  if (compareCharts(charts).every(({ differences }) => differences.length === 0)) return charts.map(reportOf)
  const { writeFiles } = await import('../../chart/write/write-chart.ts')
  const changes = writeFiles(charts)
  return charts.map((outcome, index) => ({ ...reportOf(outcome), ...changes[index] }))
}

/** What is said of a chart of which nothing is written. */
export const reportOf = ({ files, folder, ...outcome }: Outcome): ChartReport => ({
  ...outcome,
  folder: shortPath(folder),
  files: files.size,
  written: [],
  removed: [],
  differences: [],
})
