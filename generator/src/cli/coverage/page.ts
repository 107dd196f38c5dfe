import type { measureCharts } from '../../coverage/index.ts'
import { shortened } from '../../model/words.ts'
import { shortPath } from '../output.ts'

type Measured = Awaited<ReturnType<typeof measureCharts>>
type Missed = Measured['charts'][number]['missed'][number]

/** What is rendered, for people. */
export const pageOf = ({ charts, total }: Measured): string => {
  const pages = charts.map((chart) => [`${chart.chart}: ${summary(chart)}`, ...rowsOf(chart.missed)].join('\n'))
  return [...pages, ...(charts.length > 1 ? [`all charts: ${summary(total)}`] : [])].join('\n\n')
}

/** The same for scripts. */
export const jsonOf = ({ charts, total }: Measured, minimum: number | undefined): string =>
  JSON.stringify(
    {
      charts: charts.map(({ missed, ...chart }) => ({ ...chart, missed: missed.map(jsonArm) })),
      total,
      ...(minimum !== undefined && { minimum }),
      problems: [],
    },
    null,
    2,
  )

const summary = ({ arms, covered, ratio }: Measured['total']): string =>
  arms === 0 ? 'nothing depends on values' : `${covered} of ${arms} arms are rendered, ${percent(ratio)}`

/** `0.987` as `98.7 %`, rounded down: only all of it is 100 %. */
export const percent = (ratio = 0): string => `${Math.floor(ratio * 1000 + 1e-9) / 10} %`

const jsonArm = ({ place, condition, arm }: Missed): object => ({
  file: shortPath(place.file),
  line: place.line,
  column: place.column,
  condition,
  arm,
})

const LONGEST_CONDITION = 80

const rowsOf = (missed: readonly Missed[]): string[] => {
  const rows = missed.map(({ place: { file, line, column }, condition, arm }) => ({
    place: `${shortPath(file)}:${line}:${column}`,
    arm,
    condition: shortened(condition, LONGEST_CONDITION),
  }))
  const width = Math.max(...rows.map(({ place }) => place.length), 0)
  return rows.map(({ place, arm, condition }) => `  ${place.padEnd(width)}  ${arm.padEnd(10)}  ${condition}`)
}
