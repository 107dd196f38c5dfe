import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { readChartFiles } from '../../generator/src/import/index.ts'
import { type ChartContent, chartContent } from '../../generator/src/studio/index.ts'
import { writeSyntheticProject } from '../bench/synthetic-chart.ts'
import { REPOSITORY } from '../bench/temporary-project.ts'

/** A chart that is shown, and where in it is typed. */
export interface MeasuredChart {
  readonly name: string
  readonly templates: number
  readonly content: ChartContent
  /** Values in YAML, at whose end is typed. */
  readonly values: string
  /** The manifest in which each key shows. */
  readonly manifest: string
}

const countOf = (content: ChartContent): number =>
  Object.keys(content.files).filter((path) => /^templates\/(?!tests\/).*\.yaml$/.test(path)).length

const CHARTWRIGHT = join(REPOSITORY, 'generator/bin/chartwright.js')

/** A chart of so many templates: a Deployment and a Service for each part. */
export const syntheticChart = (templates: number): MeasuredChart => {
  const { root, folders, remove } = writeSyntheticProject({ charts: 1, templates })
  try {
    execFileSync(process.execPath, [CHARTWRIGHT, 'generate', '--helm-checks', '0'], { cwd: root, stdio: 'ignore' })
    const content = chartContent(readChartFiles(folders[0] ?? ''), true)
    const values = 'part0:\n  image: a'
    return { name: 'synthetic', templates: countOf(content), content, values, manifest: 'Deployment part0' }
  } finally {
    remove()
  }
}

/** The largest chart of this repository. */
export const votingApp = (): MeasuredChart => {
  const content = chartContent(readChartFiles(join(REPOSITORY, 'charts/voting-app')), true)
  const values = 'image:\n  tag: a'
  return { name: 'voting-app', templates: countOf(content), content, values, manifest: 'Deployment vote' }
}
