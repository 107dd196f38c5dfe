/**
 * `node scripts/start.ts` generates all charts of this repository with the built chartwright, checks them, renders each
 * with its defaults and with each of its overlays, and prints what came of it. Needs neither Helm nor a cluster.
 */
import { basename, join, relative } from 'node:path'
import { styleText } from 'node:util'
import { type Row, tableLines } from './start/table.ts'

const root = join(import.meta.dirname, '..')
// the built package, with the types of its source, so that types are checked without a build
const dist = join(root, 'generator/dist')
const load = (path: string): Promise<unknown> => import(join(dist, path))
const { render } = (await load('chart/index.js')) as typeof import('../generator/src/chart/index.ts')
const { findCharts } = (await load('cli/find-charts.js')) as typeof import('../generator/src/cli/find-charts.ts')
const { generateCharts, outcomeOf } = (await load(
  'cli/generate/generate-charts.js',
)) as typeof import('../generator/src/cli/generate/generate-charts.ts')
const { writeCharts } = (await load(
  'cli/generate/outcome.js',
)) as typeof import('../generator/src/cli/generate/outcome.ts')
const { reportError } = (await load(
  'cli/report/report-error.js',
)) as typeof import('../generator/src/cli/report/report-error.ts')

type Generated = Awaited<ReturnType<typeof generateCharts>>[number]

const out = (text: string): boolean => process.stdout.write(`${text}\n`)

/** A chart with its defaults: what was made of it, and how long all of that took. */
const chartRow = ({ chart, files, checks, milliseconds }: Generated): Row => ({
  chart: chart.definition.name,
  files: files.size,
  values: chart.values.fields.filter(({ leaf }) => leaf).length,
  manifests: render(chart).manifests.length,
  'self-checks': checks.runs,
  'by Helm': checks.helmRuns,
  milliseconds,
})

/** The same chart with an overlay: what it sets and gives, and how long the rendering took. */
const overlayRow = (chart: Generated['chart'], { name, values, ci }: Generated['chart']['overlays'][number]): Row => {
  const begun = performance.now()
  const { manifests } = render(chart, { values })
  return {
    chart: `  ${ci ? `ci/${name}` : name}`,
    values: leaves(values),
    manifests: manifests.length,
    milliseconds: Number((performance.now() - begun).toFixed(1)),
  }
}

const leaves = (value: unknown): number =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value).reduce((sum: number, inner) => sum + leaves(inner), 0)
    : 1

const rowsOf = (generated: Generated): Row[] => [
  chartRow(generated),
  ...generated.chart.overlays.map((overlay) => overlayRow(generated.chart, overlay)),
]

const next = ({ definition, folder, overlays }: Generated['chart']): string[] => {
  const path = relative(root, folder)
  const [first] = overlays.filter(({ ci }) => !ci)
  return [
    'What to type next:',
    `  npx chartwright render ${definition.name}${first ? ` -f ${path}/${first.path}` : ''}   # what helm template gives`,
    `  helm install ${basename(folder)} ${path}   # with Helm 3 or 4 and a cluster`,
    '  npm test   # everything checked, against real Helm 3 and 4',
  ]
}

async function main(): Promise<number> {
  const begun = performance.now()
  const charts = await generateCharts(findCharts([], root), {})
  const changed = (await writeCharts(charts.map(outcomeOf))).reduce(
    (sum, { written, removed }) => sum + written.length + removed.length,
    0,
  )
  const rows = charts.flatMap(rowsOf)
  const [head = '', ...lines] = tableLines(rows)
  out([styleText('bold', head), ...lines].join('\n'))
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  out(
    `\n${rows.length} renderings in ${seconds} s, types checked; ${changed === 0 ? 'no' : changed} generated files changed.\n`,
  )
  if (charts.some(({ checks }) => checks.helmRuns === 0))
    out(
      "Helm's engine isn't here yet, so functions and models were compared without it; `npm run helm-wasm` brings it.\n",
    )
  for (const { chart } of charts.slice(0, 1)) out(next(chart).join('\n'))
  return 0
}

process.exitCode = await main().catch((error: unknown) => reportError(error, false))
