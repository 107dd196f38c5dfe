import { say, watch } from '../cluster/programs.ts'
import { root } from '../images/find.ts'
import { pathWith, run } from '../tools/run.ts'
import { findTool, linkTools } from '../tools.ts'

/** `ct lint-and-install` with Helm 3: each chart with each of its values files, installed, tested, upgraded. */
export async function runChartTesting(charts: readonly string[], namespace: string): Promise<void> {
  const tools = await Promise.all((['ct', 'helm3', 'yamale', 'yamllint'] as const).map((name) => findTool(name, say)))
  process.env.PATH = pathWith(await linkTools(tools))
  const words = ['--config', 'ct.yaml', '--namespace', namespace, '--helm-extra-args', '--timeout 300s']
  const upgrade = await upgradeFlags()
  await watch('ct', ['lint-and-install', ...words, ...upgrade, '--charts', charts.join()], { cwd: root })
}

const git = async (...words: string[]): Promise<string | undefined> => {
  const { code, stdout } = await run('git', words, { cwd: root })
  return code === 0 ? stdout.trim() : undefined
}

/** An upgrade begins with the chart of the branch's start: `origin/main`, else where this branch is. */
async function upgradeFlags(): Promise<string[]> {
  const flags = ['--upgrade', '--skip-missing-values']
  if (await git('rev-parse', '--verify', '--quiet', 'origin/main')) return flags
  const branch = await git('symbolic-ref', '--short', 'HEAD')
  // ct joins the two: heads/BRANCH is a branch of this repository
  if (branch) return [...flags, '--remote', 'heads', '--target-branch', branch]
  say('no upgrade is tried: there is neither origin/main nor a branch, so no earlier version of the charts')
  return []
}
