/**
 * `node scripts/score-charts.ts [CHART…]` lets kube-score judge what each chart renders by default. A critical finding
 * fails, unless `kube-score/accepted.json` has it with its reason; so does an accepted one that isn't found any more.
 */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findTool } from './tools/find.ts'
import { run, runOrThrow } from './tools/run.ts'

const root = join(import.meta.dirname, '..')
const say = (message: string): boolean => process.stderr.write(`${message}\n`)

interface Scored {
  readonly object_name: string
  readonly checks: readonly {
    readonly check: { readonly id: string }
    readonly grade: number
    readonly skipped: boolean
  }[]
}
interface Finding {
  readonly check: string
  readonly object: string
}
type Accepted = Readonly<Record<string, { readonly objects: string; readonly reason: string }>>

const accepted: Accepted = JSON.parse(readFileSync(join(root, 'scripts/kube-score/accepted.json'), 'utf8'))

/** kube-score's grades: 1 is critical, 5 a warning, 7 almost well, 10 well. */
const CRITICAL = 1

const criticalFindings = async (chart: string, helm: string, kubeScore: string): Promise<Finding[]> => {
  const manifests = await runOrThrow(helm, ['template', 'demo', join(root, chart)])
  const options = ['score', '--kubernetes-version', 'v1.34', '--output-format', 'json', '-']
  const { stdout, stderr } = await run(kubeScore, options, { input: manifests })
  if (!stdout.trim().startsWith('[')) throw new Error(`kube-score gave no scores of ${chart}: ${stderr}`)
  return (JSON.parse(stdout) as Scored[]).flatMap(({ object_name, checks }) =>
    checks
      .filter(({ grade, skipped }) => grade === CRITICAL && !skipped)
      .map(({ check }) => ({ check: check.id, object: object_name })),
  )
}

const isAccepted = ({ check, object }: Finding): boolean => new RegExp(accepted[check]?.objects ?? '$^').test(object)

async function main(): Promise<number> {
  const names = process.argv.slice(2)
  const charts = globSync('charts/*/Chart.yaml', { cwd: root })
    .map((file) => dirname(file))
    .filter((chart) => names.length === 0 || names.includes(basename(chart)))
    .sort()
  const [helm, kubeScore] = await Promise.all([findTool('helm3', say), findTool('kube-score', say)])
  const found: Finding[] = []
  for (const chart of charts) {
    const findings = await criticalFindings(chart, helm.path, kubeScore.path)
    const refused = findings.filter((finding) => !isAccepted(finding))
    say(
      `${refused.length ? 'FAILED' : 'ok    '} ${chart}: ${findings.length} critical findings, ${refused.length} not accepted`,
    )
    for (const { check, object } of refused) say(`       ${check}: ${object}`)
    found.push(...findings)
  }
  const unused = names.length ? [] : Object.keys(accepted).filter((id) => !found.some(({ check }) => check === id))
  for (const id of unused)
    say(`FAILED ${id} is accepted but not found: remove it from scripts/kube-score/accepted.json`)
  return charts.length === 0 || unused.length > 0 || found.some((finding) => !isAccepted(finding)) ? 1 : 0
}

process.exitCode = await main().catch((error: Error) => {
  say(error.message)
  return 2
})
