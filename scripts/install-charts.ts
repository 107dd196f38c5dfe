/**
 * `node scripts/install-charts.ts [--helm 3|4] [--first] [CHART…]` installs, tests, upgrades and removes each chart with
 * each of its `ci/` files, in a namespace that enforces Pod Security "restricted": with Helm 3 by `ct lint-and-install`,
 * with Helm 4 by itself.
 */
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createNamespace, deleteLeftovers, deleteNamespace } from '../e2e/kit/namespace.ts'
import { useOwnKubeconfig } from './cluster/kubeconfig.ts'
import { requirePrograms, say } from './cluster/programs.ts'
import { runChartTesting } from './install-charts/chart-testing.ts'
import { installWithHelm4 } from './install-charts/helm4.ts'

const help = `Usage: npm run ct [-- [--helm 3|4] [--first] [CHART…]]

Lints, installs, tests, upgrades and removes the charts with each of their ci/ files in the cluster (npm run cluster).

  --helm 3  by ct lint-and-install; an upgrade begins with what the charts were on the main branch (the default)
  --helm 4  by Helm 4, anew and over a release that Helm 3 made
  --first   only the first ci/ file of each chart, with Helm 4`

const namespace = 'chart-testing'
const root = join(import.meta.dirname, '..')

const chartFolders = (names: string[]): string[] => {
  const all = globSync('charts/*/Chart.yaml', { cwd: root })
    .map((file) => dirname(file))
    .sort()
  return names.length > 0 ? all.filter((folder) => names.includes(basename(folder))) : all
}

async function install(charts: string[], helm: string, first: boolean): Promise<void> {
  await deleteLeftovers()
  await createNamespace(namespace)
  if (helm === '4') await installWithHelm4(charts, namespace, first)
  else await runChartTesting(charts, namespace)
  await deleteNamespace(namespace)
}

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
  if (!['3', '4'].includes(values.helm)) throw new Error(`--helm ${values.helm}: there are 3 and 4.`)
  const charts = chartFolders(positionals)
  if (charts.length === 0) throw new Error('There is no such chart, or none is generated: npm run generate')
  const forget = await useOwnKubeconfig(await requirePrograms())
  await install(charts, values.helm, values.first).finally(forget)
}

await main().catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
