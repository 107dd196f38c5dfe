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
const { loadChart, render } = (await load('chart/index.js')) as typeof import('../generator/src/chart/index.ts')
const { findCharts } = (await load('cli/find-charts.js')) as typeof import('../generator/src/cli/find-charts.ts')
const { generateOrTake } = (await load(
  'cli/generate/cached-charts.js',
)) as typeof import('../generator/src/cli/generate/cached-charts.ts')
const { writeCharts } = (await load(
  'cli/generate/outcome.js',
)) as typeof import('../generator/src/cli/generate/outcome.ts')
const { reportError } = (await load(
  'cli/report/report-error.js',
)) as typeof import('../generator/src/cli/report/report-error.ts')

type Outcome = Awaited<ReturnType<typeof generateOrTake>>[number]
type Chart = Awaited<ReturnType<typeof loadChart>>

const out = (text: string): boolean => process.stdout.write(`${text}\n`)

/** A chart with its defaults: what was made of it, and how long all of that took. */
const chartRow = (chart: Chart, { files, selfChecks, helmChecks, milliseconds, cached }: Outcome): Row => ({
  chart: chart.definition.name,
  files: files.size,
  values: chart.values.fields.filter(({ leaf }) => leaf).length,
  manifests: render(chart).manifests.length,
  'self-checks': selfChecks,
  'by Helm': helmChecks,
  ...(!cached && { milliseconds }),
})

/** The same chart with an overlay: what it sets and gives, and how long the rendering took. */
const overlayRow = (chart: Chart, { name, values, ci }: Chart['overlays'][number]): Row => {
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

const rowsOf = (chart: Chart, outcome: Outcome): Row[] => [
  chartRow(chart, outcome),
  ...chart.overlays.map((overlay) => overlayRow(chart, overlay)),
]

const next = ({ definition, folder, overlays }: Chart): string[] => {
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
  const outcomes = await generateOrTake(findCharts([], { root, charts: 'charts', schemas: 'schemas' }), {})
  const reports = await writeCharts(outcomes)
  const changed = reports.reduce((sum, { written, removed }) => sum + written.length + removed.length, 0)
  const charts = await Promise.all(outcomes.map(({ folder }) => loadChart(folder)))
  const rows = charts.flatMap((chart, index) => rowsOf(chart, outcomes[index] as Outcome))
  const [head = '', ...lines] = tableLines(rows)
  out([styleText('bold', head), ...lines].join('\n'))
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  out(
    `\n${rows.length} renderings in ${seconds} s, types checked; ${changed === 0 ? 'no' : changed} generated files changed.\n`,
  )
  if (outcomes.some(({ helmChecks }) => helmChecks === 0))
    out(
      "Helm's engine isn't here yet, so functions and models were compared without it; `npm run helm-wasm` brings it.\n",
    )
  for (const chart of charts.slice(0, 1)) out(next(chart).join('\n'))
  return 0
}

process.exitCode = await main().catch((error: unknown) => reportError(error, false))
