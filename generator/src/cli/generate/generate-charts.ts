import { findWasm, type HelmPool } from 'chartwright-helm/node'
import {
  type CheckedTypes,
  type CompiledChart,
  checkTypes,
  type GeneratedChart,
  type GenerateOptions,
  generateChart,
  openWitness,
  type TypeInputs,
  writtenFiles,
} from '../../chart/index.ts'
import { checkTsconfig, findTsconfig, Inputs, recordInputs } from '../../loader/index.ts'
import { errorsIn } from '../../model/chartwright-error.ts'
import { plural } from '../../model/words.ts'
import { compileForFewRenderings } from '../engine-flags.ts'
import { type Progress, progress, shortPath } from '../output.ts'
import type { Outcome } from './outcome.ts'
import { WrongChartsError } from './wrong-charts.ts'

/** A chart that was generated, and the time it took. */
export interface Generated extends GeneratedChart {
  readonly milliseconds: number
  /** The files that it was made of. */
  readonly inputs: Inputs
}

/** A chart that was compiled, and what it was made of. */
export interface Draft {
  readonly compiled: CompiledChart
  readonly inputs: Inputs
}

/** How charts are generated, and who is told of each that is right. */
export interface GenerateChartsOptions extends GenerateOptions {
  /** Charts that were compiled just now, by their folders. */
  readonly drafts?: ReadonlyMap<string, Draft>
  /** Opens Helm's engine, which is kept; without it, it is closed at the end. */
  readonly keptEngine?: () => HelmPool
  /** Without progress on the terminal. */
  readonly quiet?: boolean
  readonly onGenerated?: (generated: Generated) => Promise<void>
}

/**
 * Compiles charts and checks them; writes nothing.
 *
 * @throws WrongChartsError with what is wrong with each of them.
 */
export const generateCharts = async (
  folders: readonly string[],
  { quiet = false, ...options }: GenerateChartsOptions,
): Promise<readonly Generated[]> => {
  const shown = progress(!quiet)
  // it loads on a thread of its own while charts are compiled
  compileForFewRenderings()
  const { keptEngine } = options
  const helm = options.helmChecks === 0 || !findWasm() ? undefined : (keptEngine ?? openWitness)()
  const checking = typeErrors(folders)
  try {
    const attempts = await attemptEach(folders, { ...options, helm }, shown)
    shown.show(`Checking the types of ${plural(folders.length, 'chart')}`)
    return await rightOnes(attempts, await checking, options)
  } finally {
    shown.end()
    if (!keptEngine) await helm?.close()
  }
}

/** A chart that was generated, or why it couldn't be. */
interface Attempt {
  readonly folder: string
  readonly made?: Generated
  readonly error?: unknown
}

/** What is wrong with one chart doesn't hide what is wrong with another. */
const attemptEach = async (
  folders: readonly string[],
  options: GenerateChartsOptions,
  shown: Progress,
): Promise<readonly Attempt[]> => {
  const attempts: Attempt[] = []
  for (const [index, folder] of folders.entries()) {
    shown.show(`Generating ${shortPath(folder)} (${index + 1}/${folders.length})`)
    try {
      attempts.push({ folder, made: await timed(folder, options) })
    } catch (error) {
      attempts.push({ folder, error })
    }
  }
  return attempts
}

/** The types come first: what else is wrong with a chart may come of them. */
const rightOnes = async (
  attempts: readonly Attempt[],
  types: CheckedTypes,
  { onGenerated }: GenerateChartsOptions,
): Promise<readonly Generated[]> => {
  const typed = attempts.filter(({ folder }) => !types.folders.has(folder))
  const generated = typed.flatMap(({ made }) => made ?? [])
  // what the types depend on takes a while to find
  for (const each of onGenerated ? generated : []) {
    addTypeInputs(each.inputs, each.chart.folder, types.inputs)
    await onGenerated?.(each)
  }
  const wrong = [
    ...[...types.folders].map(([folder, errors]) => ({ folder, errors })),
    ...typed.filter(({ made }) => !made).map(({ folder, error }) => ({ folder, errors: [error] })),
  ]
  if (wrong.length > 0) throw new WrongChartsError(wrong, generated.map(outcomeOf))
  return generated
}

const timed = async (folder: string, { drafts, ...options }: GenerateChartsOptions): Promise<Generated> => {
  const begun = performance.now()
  const { inputs = new Inputs(), compiled } = drafts?.get(folder) ?? {}
  const generated = await recordInputs(inputs, () =>
    generateChart(folder, { ...options, ...(compiled && { compiled }) }),
  )
  return { ...generated, inputs, milliseconds: Math.round(performance.now() - begun) }
}

const addTypeInputs = (inputs: Inputs, folder: string, { files, listed, missing }: TypeInputs): void => {
  for (const file of files.get(folder) ?? []) inputs.files.add(file)
  for (const path of listed) inputs.folders.add(path)
  for (const path of missing) inputs.missing.add(path)
}

/** What TypeScript says of charts, those of one tsconfig.json in one program. */
const typeErrors = async (folders: readonly string[]): Promise<CheckedTypes> => {
  const groups = Map.groupBy(folders, (folder) => findTsconfig(folder))
  const all = await Promise.all([...groups.values()].map(typeErrorsOf))
  return {
    errors: all.flatMap(({ errors }) => errors),
    folders: new Map(all.flatMap(({ folders }) => [...folders])),
    get inputs() {
      const inputs = all.map((each) => each.inputs)
      return {
        files: new Map(inputs.flatMap(({ files }) => [...files])),
        missing: inputs.flatMap(({ missing }) => missing),
        listed: inputs.flatMap(({ listed }) => listed),
      }
    },
  }
}

const typeErrorsOf = async (folders: readonly string[]): Promise<CheckedTypes> => {
  try {
    return await checkTypes(folders, checkTsconfig(folders[0] ?? '.').file)
  } catch (error) {
    const inputs = { files: new Map(), missing: [], listed: [] }
    const errors = errorsIn(error) as CheckedTypes['errors']
    return { errors, folders: new Map(folders.map((folder) => [folder, errors])), inputs }
  }
}

/** What is kept of a generated chart. */
export const outcomeOf = ({ chart, files, checks, releaseSize, milliseconds, warnings }: Generated): Outcome => ({
  chart: chart.definition.name,
  folder: chart.folder,
  files: writtenFiles({ chart, files }),
  selfChecks: checks.runs,
  helmChecks: checks.helmRuns,
  seed: checks.seed,
  releaseSize,
  warnings,
  milliseconds,
  cached: false,
})
