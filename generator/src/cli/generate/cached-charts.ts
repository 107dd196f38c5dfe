import { readFileSync } from 'node:fs'
import { findWasm } from 'chartwright-helm/node'
import { Cache } from '../../cache/cache.ts'
import { loadedModules, recordModules } from '../../cache/loaded-modules.ts'
import type { GenerateChartsOptions } from './generate-charts.ts'
import type { Outcome } from './outcome.ts'

/** An outcome as JSON: bytes of files as base64. */
type Kept = Omit<Outcome, 'files'> & { readonly files: readonly (readonly [path: string, content: KeptFile])[] }
type KeptFile = string | { readonly base64: string }

/** Generates charts; those of which nothing changed since are taken from the cache. */
export const generateOrTake = async (
  folders: readonly string[],
  options: GenerateChartsOptions,
): Promise<readonly Outcome[]> => {
  const { seed, selfChecks, helmChecks } = options
  const cache = new Cache<Kept>({ seed, selfChecks, helmChecks, engine: findWasm() })
  const known = new Map(folders.map((folder) => [folder, cache.get(folder)]))
  const others = folders.filter((folder) => !known.get(folder))
  const made = others.length > 0 ? await generateAndKeep(others, options, cache) : new Map<string, Outcome>()
  return folders.flatMap((folder) => made.get(folder) ?? taken(known.get(folder)) ?? [])
}

/** Generates charts, whatever was kept. */
export const generateAnew = async (
  folders: readonly string[],
  options: GenerateChartsOptions,
): Promise<readonly Outcome[]> => {
  const { generateCharts, outcomeOf } = await import('./generate-charts.ts')
  return (await generateCharts(folders, options)).map(outcomeOf)
}

const generateAndKeep = async (
  folders: readonly string[],
  options: GenerateChartsOptions,
  cache: Cache<Kept>,
): Promise<ReadonlyMap<string, Outcome>> => {
  recordModules()
  const { generateCharts, outcomeOf } = await import('./generate-charts.ts')
  const { isOwnSource } = await import('../../loader/index.ts')
  const { dependsOnFilesAlone } = await import('../../cache/only-files.ts')
  const isSafe = (file: string) => isOwnSource(file) || dependsOnFilesAlone(readFileSync(file, 'utf8'))
  const made = await generateCharts(folders, {
    ...options,
    onGenerated: (generated) => {
      const { inputs, chart } = generated
      if (![...inputs.run].every(isSafe)) return
      for (const file of [...loadedModules(), findWasm() ?? '']) inputs.files.add(file)
      cache.set(chart.folder, inputs, kept(outcomeOf(generated)))
    },
  })
  return new Map(made.map((generated) => [generated.chart.folder, outcomeOf(generated)]))
}

const kept = ({ files, ...outcome }: Outcome): Kept => ({
  ...outcome,
  files: [...files].map(([path, content]) => [
    path,
    typeof content === 'string' ? content : { base64: Buffer.from(content).toString('base64') },
  ]),
})

const taken = (outcome: Kept | undefined): Outcome | undefined =>
  outcome && {
    ...outcome,
    cached: true,
    files: new Map(
      outcome.files.map(([path, content]) => [
        path,
        typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'),
      ]),
    ),
  }
