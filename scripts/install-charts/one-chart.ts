/**
 * `node scripts/install-charts/one-chart.ts CHART --helm 3|4|both [--first]` does with one chart what `npm run ct` does with
 * all, in the cluster that KUBECONFIG names.
 */
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { createNamespace, deleteNamespace } from '../../e2e/kit/namespace.ts'
import { say } from '../cluster/programs.ts'
import { runChartTesting } from './chart-testing.ts'
import { installWithHelm4 } from './helm4.ts'
import type { InstallOptions } from './side-by-side.ts'

async function installChart(chart: string, { helm, first }: InstallOptions): Promise<void> {
  const namespace = `chart-testing-${basename(chart)}`
  await createNamespace(namespace)
  if (helm !== '4') await runChartTesting(chart, namespace)
  if (helm !== '3') await installWithHelm4(chart, namespace, first)
  await deleteNamespace(namespace)
}

const options = { helm: { type: 'string', default: '3' }, first: { type: 'boolean', default: false } } as const
const { values, positionals } = parseArgs({ options, allowPositionals: true })

await installChart(positionals[0] ?? '', values).catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
