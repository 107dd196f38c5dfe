/**
 * `node scripts/install-charts.ts [CHART…]` runs `ct lint-and-install`: each chart with each of its `ci/` files is linted,
 * installed in the cluster, tested by `helm test` and removed, in a namespace that enforces Pod Security "restricted".
 */
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createNamespace, deleteLeftovers, deleteNamespace } from '../e2e/kit/namespace.ts'
import { useOwnKubeconfig } from './cluster/kubeconfig.ts'
import { requirePrograms, say, watch } from './cluster/programs.ts'
import { pathWith } from './tools/run.ts'
import { findTool, linkTools } from './tools.ts'

const namespace = 'chart-testing'
const root = join(import.meta.dirname, '..')

const chartFolders = (names: string[]): string[] => {
  const all = globSync('charts/*/Chart.yaml', { cwd: root }).map((file) => dirname(file))
  return names.length > 0 ? all.filter((folder) => names.includes(basename(folder))) : all
}

async function lintAndInstall(charts: string[]): Promise<void> {
  const tools = await Promise.all((['ct', 'helm3', 'yamale', 'yamllint'] as const).map((name) => findTool(name, say)))
  process.env.PATH = pathWith(await linkTools(tools))
  const words = ['--config', 'ct.yaml', '--namespace', namespace, '--helm-extra-args', '--timeout 300s']
  await deleteLeftovers()
  await createNamespace(namespace)
  await watch('ct', ['lint-and-install', ...words, '--charts', charts.join()], { cwd: root })
  await deleteNamespace(namespace)
}

async function main(): Promise<void> {
  const charts = chartFolders(process.argv.slice(2))
  if (charts.length === 0) throw new Error('There is no such chart, or none is generated: npm run generate')
  const forget = await useOwnKubeconfig(await requirePrograms())
  await lintAndInstall(charts).finally(forget)
}

await main().catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
