/**
 * `node scripts/lint-charts.ts [CHART…]` lints the charts as their users' tools do: `helm lint --strict` with Helm 3
 * and 4, with the defaults and with each file in `ci/`, then `ct lint`.
 */
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findTool } from './tools/find.ts'
import { linkTools } from './tools/links.ts'
import { pathWith, type Result, run } from './tools/run.ts'

const root = join(import.meta.dirname, '..')
const say = (message: string): boolean => process.stderr.write(`${message}\n`)

const chartFolders = (names: string[]): string[] => {
  const all = globSync('charts/*/Chart.yaml', { cwd: root }).map((file) => dirname(file))
  return names.length > 0 ? all.filter((folder) => names.includes(basename(folder))) : all
}

/** A lint's verdict: what was linted with what, and what it said when it failed. */
const verdict = (what: string, { code, stdout, stderr }: Result): boolean => {
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${what}`)
  if (code !== 0) say(`${stdout}${stderr}`.trim())
  return code === 0
}

async function helmLint(helm: { name: string; path: string }, chart: string): Promise<boolean[]> {
  const valuesFiles = [undefined, ...globSync(join(chart, 'ci/*-values.yaml'), { cwd: root }).sort()]
  const lints = valuesFiles.map(async (file) => {
    const result = await run(helm.path, ['lint', '--strict', chart, ...(file ? ['-f', file] : [])], { cwd: root })
    return verdict(`${helm.name} lint --strict ${chart}${file ? ` -f ${file}` : ''}`, result)
  })
  return Promise.all(lints)
}

async function ctLint(charts: string[]): Promise<boolean> {
  const tools = await Promise.all((['ct', 'helm3', 'yamale', 'yamllint'] as const).map((name) => findTool(name, say)))
  const PATH = pathWith(await linkTools(tools))
  const ct = tools[0]?.path ?? 'ct'
  return verdict(
    'ct lint',
    await run(ct, ['lint', '--config', 'ct.yaml', '--charts', charts.join()], { cwd: root, env: { PATH } }),
  )
}

async function main(): Promise<number> {
  const charts = chartFolders(process.argv.slice(2))
  const results: boolean[] = []
  for (const helm of [await findTool('helm3', say), await findTool('helm4', say)]) {
    for (const chart of charts) results.push(...(await helmLint(helm, chart)))
  }
  if (charts.length > 0) results.push(await ctLint(charts))
  const failures = results.filter((ok) => !ok).length
  say(`${results.length} lints of ${charts.length} charts, ${failures} failed`)
  return failures > 0 || results.length === 0 ? 1 : 0
}

process.exitCode = await main().catch((error: Error) => {
  say(error.message)
  return 2
})
