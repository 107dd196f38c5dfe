import { findWasm } from 'chartwright-helm/node'
import { KeptCharts } from '../kept-charts.ts'
import type { GenerateChartsOptions, Generated } from './generate-charts.ts'
import type { Outcome } from './outcome.ts'
import { WrongChartsError } from './wrong-charts.ts'

/** What is known of a kept chart: what came of it, and how it was checked. */
export interface Known {
  readonly outcome: Omit<Outcome, 'files'>
  readonly checks: string
}

/** Generates charts; those of which nothing changed since are taken from the cache. */
export const generateOrTake = async (
  folders: readonly string[],
  options: GenerateChartsOptions,
  charts = new KeptCharts<Known>(),
): Promise<readonly Outcome[]> => {
  const checks = checksOf(options)
  const taken = new Map(folders.map((folder) => [folder, take(charts, folder, checks)]))
  const others = folders.filter((folder) => !taken.get(folder))
  const made = others.length > 0 ? await withTaken(taken, () => generateAndKeep(others, options, charts)) : []
  return folders.flatMap((folder) => taken.get(folder) ?? made.find((outcome) => outcome.folder === folder) ?? [])
}

/** Where charts are wrong, those that were taken are right. */
const withTaken = async <T>(taken: ReadonlyMap<string, Outcome | undefined>, run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof WrongChartsError)) throw error
    throw new WrongChartsError(error.wrong, [...[...taken.values()].flatMap((each) => each ?? []), ...error.right])
  }
}

/** Generates charts, whatever was kept. */
export const generateAnew = async (
  folders: readonly string[],
  options: GenerateChartsOptions,
): Promise<readonly Outcome[]> => {
  const { generateCharts, outcomeOf } = await import('./generate-charts.ts')
  return (await generateCharts(folders, options)).map(outcomeOf)
}

/** How charts are checked: what was checked in another way is generated again. */
const checksOf = ({ seed, selfChecks, helmChecks, targets }: GenerateChartsOptions): string =>
  JSON.stringify({ seed, selfChecks, helmChecks, targets, engine: helmChecks === 0 ? undefined : findWasm() })

const take = (charts: KeptCharts<Known>, folder: string, checks: string): Outcome | undefined => {
  const { known, files } = charts.get(folder) ?? {}
  return known?.checks === checks && files ? { ...known.outcome, files, cached: true } : undefined
}

const generateAndKeep = async (
  folders: readonly string[],
  options: GenerateChartsOptions,
  charts: KeptCharts<Known>,
): Promise<readonly Outcome[]> => {
  const { generateCharts, outcomeOf } = await import('./generate-charts.ts')
  const checks = checksOf(options)
  const keep = async (generated: Generated): Promise<void> => {
    const { files, ...outcome } = outcomeOf(generated)
    const engine = options.helmChecks === 0 ? undefined : findWasm()
    if (engine) generated.inputs.files.add(engine)
    await charts.keep(outcome.folder, generated.inputs, { files, known: { outcome, checks } })
  }
  const made = await generateCharts(folders, { ...options, onGenerated: keep })
  return made.map(outcomeOf)
}
