/**
 * `node scripts/import-catalogue.ts [--checks N] FOLDER…` imports every chart below the folders into a project of its own
 * that is thrown away, and prints how many of each catalogue come out equal. A chart that another one depends on is taken
 * from the catalogue where it is there.
 */
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { openHelmPool } from 'chartwright-helm/node'
import { parse } from 'yaml'
import { openWitness } from '../generator/src/chart/index.ts'
import { type ImportReport, importChart } from '../generator/src/import/index.ts'
import { usualLayout } from '../generator/src/project/index.ts'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const { values: flags, positionals } = parseArgs({
  options: {
    checks: { type: 'string', default: '10' },
    only: { type: 'string' },
    /** Where the imported charts are kept. */
    keep: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const isVerbose = flags.verbose

const ROOT = join(import.meta.dirname, '..')

/** What came of a chart: its report, or why it can't be imported. */
interface Tried {
  readonly chart: string
  readonly seconds: number
  readonly report?: ImportReport
  readonly refused?: string
}

interface About {
  readonly name: string
  readonly dependencies?: readonly { readonly name: string }[]
}

const aboutOf = (folder: string): About => {
  const about = parse(readFileSync(join(folder, 'Chart.yaml'), 'utf8')) as About
  const requirements = join(folder, 'requirements.yaml')
  return existsSync(requirements) ? { ...(parse(readFileSync(requirements, 'utf8')) as object), ...about } : about
}

/** The charts below a folder, without those inside of others. */
const chartsBelow = (folder: string): readonly string[] =>
  globSync('**/Chart.yaml', { cwd: folder })
    .map(dirname)
    .filter((path) => !/(^|\/)(charts\/[^/]+\/charts|[^/]+\/templates)\//.test(path))
    .filter((path, _, all) => !all.some((other) => other !== path && path.startsWith(`${other}/`)))
    .sort()
    .map((path) => join(folder, path))

/** Copies a chart with what it depends on, as `helm dependency build` would. */
const copyWithDependencies = (chart: string, to: string, catalogue: ReadonlyMap<string, string>): void => {
  cpSync(chart, to, { recursive: true })
  for (const { name } of aboutOf(chart).dependencies ?? []) {
    const found = catalogue.get(name)
    const target = join(to, 'charts', name)
    if (found && !existsSync(target)) copyWithDependencies(found, target, catalogue)
  }
}

/** An empty project, which checks charts against the source of chartwright. */
const newProject = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'import-catalogue-'))
  mkdirSync(join(folder, 'node_modules'))
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    strict: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    paths: {
      chartwright: [join(ROOT, 'generator/src/index.ts')],
      'chartwright/values': [join(ROOT, 'generator/src/blocks/values/index.ts')],
      'chartwright/kubernetes': [join(ROOT, 'generator/src/kubernetes/kubernetes.ts')],
      'chartwright/prometheus-operator': [join(ROOT, 'generator/src/kubernetes/prometheus-operator.ts')],
      'chartwright/gateway-api': [join(ROOT, 'generator/src/kubernetes/gateway-api.ts')],
      'chartwright/cloudnative-pg': [join(ROOT, 'generator/src/kubernetes/cloudnative-pg.ts')],
      'chartwright/argo-cd': [join(ROOT, 'generator/src/kubernetes/argo-cd.ts')],
      'chartwright/flux-cd': [join(ROOT, 'generator/src/kubernetes/flux-cd.ts')],
    },
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  return folder
}

const tryOne = async (
  chart: string,
  catalogue: ReadonlyMap<string, string>,
  checks: number,
  helm: ReturnType<typeof openHelmPool>,
): Promise<Tried> => {
  const project = newProject()
  const begun = performance.now()
  const done = () => ({ chart: basename(chart), seconds: (performance.now() - begun) / 1000 })
  try {
    const copy = join(project, 'original', basename(chart))
    copyWithDependencies(chart, copy, catalogue)
    const report = await importChart(copy, { layout: usualLayout(project), helm, checks, seed: 1 })
    return { ...done(), report }
  } catch (error) {
    return { ...done(), refused: String((error as Error).message).replaceAll(`${project}/`, '') }
  } finally {
    if (flags.keep) cpSync(project, join(flags.keep, basename(chart)), { recursive: true })
    rmSync(project, { recursive: true })
  }
}

const typedWords = ({ templates, lines }: ImportReport): string =>
  `${templates.typed} typed, ${templates.partly} partly, ${templates.raw} kept; ${percent(lines.typed, lines.typed + lines.raw)} of lines`

const percent = (part: number, all: number): string => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`)

const printOne = ({ chart, seconds, report, refused }: Tried): void => {
  const what = report
    ? `${report.comparisons.helm3}+${report.comparisons.helm4} compared, ${report.differences.length} different; ${typedWords(report)}`
    : `REFUSED ${refused?.split('\n').slice(0, 3).join(' ')}`
  say(`  ${chart}: ${what}, ${seconds.toFixed(1)} s`)
  if (isVerbose)
    for (const { template, line, reason } of report?.islands ?? []) say(`    ${template}:${line} ${reason}`)
  for (const { helm, values, path, original, imported } of report?.differences.slice(0, 3) ?? [])
    say(`    Helm ${helm}, ${values}, ${path}: ${original} | ${imported}`)
}

const rowOf = (catalogue: string, tried: readonly Tried[]): string => {
  const reports = tried.flatMap(({ report }) => report ?? [])
  const sum = (of: (report: ImportReport) => number) => reports.reduce((total, report) => total + of(report), 0)
  const cells = [
    catalogue,
    tried.length,
    reports.length,
    reports.filter(({ differences }) => differences.length === 0).length,
    sum(({ templates }) => templates.typed + templates.partly + templates.raw),
    percent(
      sum(({ templates }) => templates.typed),
      sum(({ templates }) => templates.typed + templates.partly + templates.raw),
    ),
    sum(({ lines }) => lines.typed + lines.raw),
    percent(
      sum(({ lines }) => lines.typed),
      sum(({ lines }) => lines.typed + lines.raw),
    ),
    sum(({ comparisons }) => comparisons.helm3),
    sum(({ comparisons }) => comparisons.helm4),
    sum(({ differences }) => differences.length),
  ]
  return `| ${cells.join(' | ')} |`
}

const main = async (): Promise<number> => {
  const rows: string[] = []
  for (const folder of positionals) {
    const charts = chartsBelow(folder)
    const catalogue = new Map(charts.map((chart) => [aboutOf(chart).name, chart]))
    const tried: Tried[] = []
    say(`${folder}: ${charts.length} charts`)
    for (const chart of charts.filter((path) => !flags.only || flags.only.split(',').includes(basename(path)))) {
      // a new engine for each, so that one chart can't spoil the next
      const helm = openWitness({ threads: 2 })
      const one = await tryOne(chart, catalogue, Number(flags.checks), helm)
      await helm.close()
      printOne(one)
      tried.push(one)
    }
    rows.push(rowOf(folder, tried))
  }
  say(
    '\n| catalogue | charts | imported | equal | templates | wholly typed | lines | typed | with Helm 3 | with Helm 4 | differences |',
  )
  say(`|${'---|'.repeat(11)}\n${rows.join('\n')}`)
  return rows.length > 0 ? 0 : 1
}

process.exitCode = await main()
