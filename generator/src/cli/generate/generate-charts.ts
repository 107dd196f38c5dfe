import { findWasm } from 'chartwright-helm/node'
import {
  checkTypes,
  compareChart,
  type Difference,
  type GeneratedChart,
  type GenerateOptions,
  generateChart,
  openWitness,
  type TypeErrors,
  writeFiles,
  writtenFiles,
} from '../../chart/index.ts'
import { checkTsconfig, findTsconfig } from '../../loader/index.ts'
import { errorsIn, oneError } from '../../model/chartwright-error.ts'
import { plural } from '../../model/words.ts'
import { type Progress, progress, shortPath } from '../output.ts'

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
 * @throws what is wrong with each of them, in one error.
 */
export const generateCharts = async (
  folders: readonly string[],
  { quiet = false, ...options }: GenerateOptions & { readonly quiet?: boolean },
): Promise<readonly Generated[]> => {
  const shown = progress(!quiet)
  // it loads on a thread of its own while types are checked
  const helm = options.helmChecks === 0 || !findWasm() ? undefined : openWitness()
  try {
    shown.show(`Checking the types of ${plural(folders.length, 'chart')}`)
    return await generateEach(folders, await typeErrors(folders), { ...options, helm }, shown)
  } finally {
    shown.end()
    await helm?.close()
  }
}

/** What is wrong with one chart doesn't hide what is wrong with another. */
const generateEach = async (
  folders: readonly string[],
  types: TypeErrors,
  options: GenerateOptions,
  shown: Progress,
): Promise<readonly Generated[]> => {
  const generated: Generated[] = []
  const errors: unknown[] = [...types.errors]
  for (const [index, folder] of folders.entries()) {
    if (types.folders.has(folder)) continue
    shown.show(`Generating ${shortPath(folder)} (${index + 1}/${folders.length})`)
    try {
      generated.push(await timed(folder, options))
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw oneError(errors)
  return generated
}

const timed = async (folder: string, options: GenerateOptions): Promise<Generated> => {
  const begun = performance.now()
  const generated = await generateChart(folder, options)
  return { ...generated, milliseconds: Math.round(performance.now() - begun) }
}

/** What TypeScript says of charts, those of one tsconfig.json in one program. */
const typeErrors = async (folders: readonly string[]): Promise<TypeErrors> => {
  const groups = Map.groupBy(folders, (folder) => findTsconfig(folder))
  const all = await Promise.all([...groups.values()].map(typeErrorsOf))
  return { errors: all.flatMap(({ errors }) => errors), folders: new Set(all.flatMap(({ folders }) => [...folders])) }
}

const typeErrorsOf = async (folders: readonly string[]): Promise<TypeErrors> => {
  try {
    return await checkTypes(folders, checkTsconfig(folders[0] ?? '.').file)
  } catch (error) {
    return { errors: errorsIn(error) as TypeErrors['errors'], folders: new Set(folders) }
  }
}

/** Writes all charts. */
export const writeCharts = (charts: readonly Generated[]): ChartReport[] => {
  const changes = writeFiles(
    charts.map((generated) => ({ folder: generated.chart.folder, files: writtenFiles(generated) })),
  )
  return charts.map((generated, index) => ({ ...reportOf(generated), ...changes[index] }))
}

/** Compares all charts with their files. */
export const compareCharts = (charts: readonly Generated[]): ChartReport[] =>
  charts.map((generated) => ({
    ...reportOf(generated),
    differences: compareChart(generated.chart.folder, writtenFiles(generated)),
  }))

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
