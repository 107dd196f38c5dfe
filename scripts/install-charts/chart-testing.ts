import { say, watch } from '../cluster/programs.ts'
import { root } from '../images/find.ts'
import { pathWith } from '../tools/run.ts'
import { findTool, linkTools } from '../tools.ts'
import { upgradeFlags } from './earlier.ts'

/** `ct lint-and-install` with Helm 3: a chart with each of its values files, installed, tested, upgraded. */
export async function runChartTesting(chart: string, namespace: string): Promise<void> {
  const tools = await Promise.all((['ct', 'helm3', 'yamale', 'yamllint'] as const).map((name) => findTool(name, say)))
  process.env.PATH = pathWith(await linkTools(tools))
  const words = ['--config', 'ct.yaml', '--namespace', namespace, '--helm-extra-args', '--timeout 300s']
  const upgrade = await upgradeFlags(chart)
  await watch('ct', ['lint-and-install', ...words, ...upgrade, '--charts', chart], { cwd: root })
}
