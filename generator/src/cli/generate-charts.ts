import { findWasm } from 'chartwright-helm/node'
import {
  checkTypes,
  compareChart,
  type Difference,
  type GeneratedChart,
  type GenerateOptions,
  generateChart,
  openWitness,
  writeChart,
} from '../chart/index.ts'
import { findTsconfig } from './find-tsconfig.ts'
import { plural } from './output.ts'
import { type Problem, ProblemsError } from './problem.ts'
import { problemsOf, typeProblem } from './problems-of.ts'
import { type Progress, progress } from './progress.ts'
import { shortPath } from './short-path.ts'

/** A chart that was generated, and the time it took. */
export interface Generated extends GeneratedChart {
  readonly milliseconds: number
}

/** What came of a chart: for the last lines, and for `--json`. */
export interface ChartReport {
  readonly chart: string
  readonly folder: string
  readonly files: number
  readonly selfChecks: number
  /** How many values Helm 3 and Helm 4 rendered; 0 where they weren't asked. */
  readonly helmChecks: number
  readonly seed: number
  readonly milliseconds: number
  readonly written: readonly string[]
  readonly removed: readonly string[]
  readonly differences: readonly Difference[]
  readonly warnings: readonly string[]
}

/**
 * Compiles charts and checks them; writes nothing.
 *
 * @throws ProblemsError with what is wrong with each of them.
 */
export const generateCharts = async (
  folders: readonly string[],
  { quiet = false, ...options }: GenerateOptions & { readonly quiet?: boolean },
): Promise<readonly Generated[]> => {
  const shown = progress(!quiet)
  // it loads on a thread of its own while types are checked
  const helm = options.helmChecks === 0 || !findWasm() ? undefined : openWitness()
  try {
    shown.tell(`Checking the types of ${plural(folders.length, 'chart')}`)
    refuseProblems(typeProblems(folders))
    return await generateEach(folders, { ...options, helm }, shown)
  } finally {
    shown.end()
    await helm?.close()
  }
}

const generateEach = async (folders: readonly string[], options: GenerateOptions, shown: Progress) => {
  const generated: Generated[] = []
  const problems: Problem[] = []
  for (const [index, folder] of folders.entries()) {
    shown.tell(`Generating ${shortPath(folder)} (${index + 1}/${folders.length})`)
    try {
      generated.push(await timed(folder, options))
    } catch (error) {
      problems.push(...known(error))
    }
  }
  refuseProblems(problems)
  return generated
}

/** A known error's problems; others go on. */
const known = (error: unknown): readonly Problem[] => {
  const problems = problemsOf(error)
  if (!problems) throw error
  return problems
}

const timed = async (folder: string, options: GenerateOptions): Promise<Generated> => {
  const begun = performance.now()
  const generated = await generateChart(folder, options)
  return { ...generated, milliseconds: Math.round(performance.now() - begun) }
}

const refuseProblems = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new ProblemsError(problems)
}

/** tsc's words on charts, those of one tsconfig.json together. */
const typeProblems = (folders: readonly string[]): Problem[] => {
  const configs = new Set(folders.map(findTsconfig))
  return [...configs].flatMap((tsconfig) => {
    const group = folders.filter((folder) => findTsconfig(folder) === tsconfig)
    return checkTypes(group, tsconfig).map(typeProblem)
  })
}

/** Writes all charts. */
export const writeCharts = (charts: readonly Generated[]): ChartReport[] =>
  charts.map((generated) => ({ ...reportOf(generated), ...writeChart(generated.chart.folder, allOf(generated)) }))

/** Compares all charts with their files. */
export const compareCharts = (charts: readonly Generated[]): ChartReport[] =>
  charts.map((generated) => ({
    ...reportOf(generated),
    differences: compareChart(generated.chart.folder, allOf(generated)),
  }))

const allOf = ({ chart, files }: Generated) => new Map<string, string | Uint8Array>([...files, ...chart.files])

const reportOf = ({ chart, files, checks, milliseconds, warnings }: Generated): ChartReport => ({
  chart: chart.definition.name,
  folder: shortPath(chart.folder),
  files: files.size + chart.files.size,
  selfChecks: checks.runs,
  helmChecks: checks.helmRuns,
  seed: checks.seed,
  milliseconds,
  written: [],
  removed: [],
  differences: [],
  warnings,
})
