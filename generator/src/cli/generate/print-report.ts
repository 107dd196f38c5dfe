import { findWasm } from 'chartwright-helm/node'
import type { Difference } from '../../chart/write/compare-chart.ts'
import { plural } from '../../model/words.ts'
import { OK, out, say, styled, WRONG_CHART } from '../output.ts'
import type { ChartReport } from './outcome.ts'

/** How it is printed. */
export interface PrintOptions {
  readonly check?: boolean | undefined
  readonly json?: boolean | undefined
  /** Those that rendered the charts; both where it isn't said. */
  readonly helms?: readonly (3 | 4)[] | undefined
}

/** `Helm 3 and Helm 4` */
export const helmsInWords = (helms: readonly (3 | 4)[] = [3, 4]): string =>
  helms.map((helm) => `Helm ${helm}`).join(' and ')

/** Prints what was written or what differs, and gives the exit code. */
export const printReport = (
  charts: readonly ChartReport[],
  { check = false, json = false, helms }: PrintOptions,
): number => {
  const differing = charts.some(({ differences }) => differences.length > 0)
  if (json) out(JSON.stringify({ charts: charts.map((chart) => ({ ...chart, problems: [] })), problems: [] }, null, 2))
  else for (const chart of charts) printChart(chart, { check, helms })
  if (!json && !findWasm()) say("warning: Helm's engine is missing, so only functions and model were compared.")
  if (differing && !json) say(`  Run "chartwright generate" and commit the result.`)
  return differing ? WRONG_CHART : OK
}

const printChart = (chart: ChartReport, { check, helms }: PrintOptions): void => {
  const { folder, files, milliseconds, cached } = chart
  const what = `${plural(files, 'file')}, ${check ? compared(chart) : changed(chart)}`
  out(`${folder}: ${what}, ${agreed(chart, helms)}, ${cached ? 'from the cache' : `${milliseconds} ms`}`)
  for (const warning of chart.warnings) say(`  ${styled('yellow', 'warning:')} ${warning}`)
  for (const { path, kind } of chart.differences) say(`  ${styled('red', WORDS[kind])} ${folder}/${path}`)
}

const agreed = ({ selfChecks, helmChecks, seed }: ChartReport, helms: PrintOptions['helms']): string => {
  const byHelm = helmChecks > 0 ? `, and ${helmsInWords(helms)} on ${helmChecks}` : ''
  return `function and model agree on ${plural(selfChecks, 'value set')}${byHelm} (seed ${seed})`
}

const compared = ({ differences }: ChartReport): string =>
  differences.length === 0 ? 'all up to date' : `${differences.length} out of date`

const changed = ({ written, removed }: ChartReport): string => {
  const said = [
    ...(written.length > 0 ? [`${written.length} written`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ]
  return said.length > 0 ? said.join(', ') : 'unchanged'
}

const WORDS: Readonly<Record<Difference['kind'], string>> = {
  missing: 'missing:            ',
  differs: 'differs:            ',
  stale: 'no longer generated:',
}
