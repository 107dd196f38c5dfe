import { dirname, join, posix } from 'node:path'
import { Cache } from '../cache/cache.ts'
import { isThere } from '../loader/inputs.ts'
import { ChartwrightError, oneError, type Place } from '../model/chartwright-error.ts'
import { configProblems } from './check-config.ts'
import type { Config } from './config.ts'
import { type Layout, usualLayout } from './layout.ts'

const FILE = 'chartwright.config.ts'

/** A config that can't be used. */
export class ConfigError extends ChartwrightError {
  override readonly name = 'ConfigError'

  constructor(what: string, hint: string, where: Place) {
    super({ code: 'config', what, hint, where })
  }
}

/** What is configured for the charts around a folder. */
export interface OpenProject {
  readonly layout: Layout
  readonly config: Config
  /** The config, where there is one. */
  readonly file?: string
}

/**
 * Reads the nearest `chartwright.config.ts` of a folder or one above it; without one, all is as usual.
 *
 * @throws ConfigError for what it can't say, SourceError where it doesn't run.
 */
export const openProject = async (folder: string): Promise<OpenProject> => {
  const file = findConfig(folder)
  if (!file) return { layout: usualLayout(folder), config: {} }
  const config = await readConfig(file)
  const problems = configProblems(config)
  if (problems.length > 0) throw await configErrors(file, problems)
  const { charts, schemas } = config as Config
  const root = dirname(file)
  const usual = usualLayout(root)
  const layout = { root, charts: tidy(charts ?? usual.charts), schemas: tidy(schemas ?? usual.schemas) }
  return { layout, config: config as Config, file }
}

const tidy = (folder: string): string => posix.normalize(folder).replace(/\/$/, '')

const findConfig = (folder: string): string | undefined => {
  const file = join(folder, FILE)
  if (isThere(file)) return file
  return dirname(folder) === folder ? undefined : findConfig(dirname(folder))
}

/** What it exports: kept as long as nothing changes that it is made of, since TypeScript takes a while to load. */
const readConfig = async (file: string): Promise<unknown> => {
  const cache = process.env.CHARTWRIGHT_NO_CACHE ? undefined : new Cache<unknown>('config')
  const kept = cache?.get(file)
  if (kept !== undefined) return kept
  const { config, inputs, isSettled } = await (await import('./run-config.ts')).runConfig(file)
  if (isSettled && configProblems(config).length === 0) cache?.set(file, inputs, config)
  return config
}

const configErrors = async (file: string, problems: ReturnType<typeof configProblems>): Promise<unknown> => {
  const { placeInConfig } = await import('./run-config.ts')
  return oneError(problems.map(({ path, what, hint }) => new ConfigError(what, hint, placeInConfig(file, path))))
}
