/**
 * `node scripts/install-charts.ts [--helm 3|4|both] [--first] [CHART…]` installs, tests, upgrades and removes each chart
 * with each of its `ci/` files, in a namespace that enforces Pod Security "restricted": with Helm 3 by `ct
 * lint-and-install`, with Helm 4 by itself. The charts are tried out side by side.
 */
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { deleteLeftovers } from '../e2e/kit/namespace.ts'
import { useOwnKubeconfig } from './cluster/kubeconfig.ts'
import { requirePrograms, say } from './cluster/programs.ts'
import { tryCharts, type Verdict } from './install-charts/side-by-side.ts'

const help = `Usage: npm run ct [-- [--helm 3|4|both] [--first] [CHART…]]

Lints, installs, tests, upgrades and removes the charts with each of their ci/ files in the cluster (npm run cluster),
all charts side by side.

  --helm 3     by ct lint-and-install; an upgrade begins with what the chart was on the main branch, or before its last
               change there (the default)
  --helm 4     by Helm 4, anew and over a release that Helm 3 made
  --helm both  by one after the other
  --first      with Helm 4 only the first ci/ file of each chart`

const root = join(import.meta.dirname, '..')

const chartFolders = (names: string[]): string[] => {
  const all = globSync('charts/*/Chart.yaml', { cwd: root })
    .map((file) => dirname(file))
    .sort()
  return names.length > 0 ? all.filter((folder) => names.includes(basename(folder))) : all
}

const told = ({ chart, passed, seconds, skipped }: Verdict): string =>
  [`${passed ? 'passed' : 'FAILED'}  ${`${seconds}`.padStart(4)} s  ${chart}`, ...skipped].join('\n                ')

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      helm: { type: 'string', default: '3' },
      first: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help) return void say(help)
  if (!['3', '4', 'both'].includes(values.helm)) throw new Error(`--helm ${values.helm}: there are 3, 4 and both.`)
  const charts = chartFolders(positionals)
  if (charts.length === 0) throw new Error('There is no such chart, or none is generated: npm run generate')
  const forget = await useOwnKubeconfig(await requirePrograms())
  await deleteLeftovers()
  const verdicts = await tryCharts(charts, values).finally(forget)
  say(`\n${verdicts.map(told).join('\n')}`)
  if (verdicts.some(({ passed }) => !passed)) process.exitCode = 1
}

await main().catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
