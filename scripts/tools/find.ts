/**
 * Finds the tools that the scripts and tests run: named by a variable, on PATH, in the cache, else downloaded with a
 * checksum, else built from pinned sources. Nothing is fetched twice.
 */
import { join } from 'node:path'
import { addToCache, cachedBinary, type Receipt, readReceipt } from './cache.ts'
import { downloadRelease } from './download.ts'
import { goBuild, goInstall, goVersion } from './go-build.ts'
import { type Candidate, candidatesOnPath, namedByVariable } from './on-path.ts'
import { pythonInstall } from './python.ts'
import { type ToolName, thisPlatform, versions } from './recipe.ts'
import { recipes } from './recipes.ts'

/** A tool that is there, and how it came to be there. */
export interface Tool {
  name: ToolName
  path: string
  /** Missing when the binary doesn't say it. */
  version?: string
  how: string
  /** True when this call fetched or built it. */
  fresh: boolean
}

/** A tool that could not be had, with everything that was tried. */
export class MissingToolError extends Error {
  readonly tool: ToolName
  readonly attempts: string[]

  constructor(tool: ToolName, attempts: string[]) {
    const { commands, variable, homepage } = recipes[tool]
    const remedy = `Install ${commands.at(-1)} ${versions[tool].pinned} (${homepage}) and put it on PATH, or name it by ${variable}.`
    super([`${tool} is missing.`, ...attempts.map((attempt) => `  - ${attempt}`), `  ${remedy}`].join('\n'))
    this.name = 'MissingToolError'
    this.tool = tool
    this.attempts = attempts
  }
}

/** Told before something slow begins. */
export type Progress = (message: string) => void

const found = (name: ToolName, { path, version }: Candidate, where: string): Tool => ({
  name,
  path,
  version,
  how: `found ${where}`,
  fresh: false,
})

const fetched = (name: ToolName, receipt: Receipt, fresh: boolean): Tool => {
  const checked = receipt.sha256 ? ` (SHA-256 ${receipt.sha256.slice(0, 12)}…, as published)` : ''
  const how = `${fresh ? '' : 'in the cache, '}${receipt.how} from ${receipt.from}${checked}`
  return { name, path: cachedBinary(name, receipt.version), version: receipt.version, how, fresh }
}

type Way = (name: ToolName, version: string, progress: Progress) => Promise<Receipt> | undefined

const download: Way = (name, version, progress) => {
  const release = recipes[name].release?.(version, thisPlatform)
  if (!release) return undefined
  progress(`downloading ${name} ${version}`)
  return addToCache(name, version, async (folder) => {
    const sha256 = await downloadRelease(release, folder, name)
    return { how: 'downloaded', from: release.url, sha256 }
  })
}

const build: Way = (name, version, progress) => {
  const recipe = recipes[name].build
  if (!recipe) return undefined
  return addToCache(name, version, async (folder) => {
    const go = await goVersion()
    progress(`building ${name} ${version} with ${go}; this takes up to a few minutes, once`)
    const isPinned = version === versions[name].pinned
    if (isPinned) await goBuild(name, recipe, version, join(folder, name))
    else await goInstall(recipe, version, join(folder, name))
    return { how: 'built', from: `${recipe.package}@v${version} with ${go}` }
  })
}

const install: Way = (name, version, progress) => {
  if (!recipes[name].python) return undefined
  progress(`installing ${name} ${version} from PyPI`)
  return addToCache(name, version, async (folder) => {
    await pythonInstall(name, version, join(folder, name))
    return { how: 'downloaded', from: `https://pypi.org/project/${name}/${version}/` }
  })
}

const ways = { download, build, install }

async function obtain(name: ToolName, version: string, attempts: string[], progress: Progress): Promise<Tool> {
  for (const [verb, way] of Object.entries(ways)) {
    try {
      const receipt = await way(name, version, progress)
      if (receipt) return fetched(name, receipt, true)
    } catch (error) {
      attempts.push(`${verb}: ${(error as Error).message}`)
      progress(`could not ${verb} ${name}: ${(error as Error).message}`)
    }
  }
  throw new MissingToolError(name, attempts)
}

/** Finds one tool, fetching it if need be; throws {@link MissingToolError} with all that was tried. */
export async function findTool(name: ToolName, progress: Progress = () => {}): Promise<Tool> {
  const named = await namedByVariable(name)
  const variable = recipes[name].variable
  if (named?.problem) throw new MissingToolError(name, [`${variable}=${named.path} ${named.problem}`])
  if (named) return found(name, named, `by ${variable}`)
  const candidates = await candidatesOnPath(name)
  const fit = candidates.find((candidate) => !candidate.problem)
  if (fit) return found(name, fit, 'on PATH')
  const receipt = await readReceipt(name, versions[name].pinned)
  if (receipt) return fetched(name, receipt, false)
  const attempts = candidates.map(({ path, problem }) => `PATH: ${path} ${problem}`)
  return obtain(name, versions[name].pinned, attempts.length > 0 ? attempts : ['PATH: not there'], progress)
}

/** A tool that is in the cache already; undefined where it would have to be fetched. */
export async function findCached(name: ToolName): Promise<Tool | undefined> {
  const receipt = await readReceipt(name, versions[name].pinned)
  return receipt && fetched(name, receipt, false)
}

/** Finds the oldest version of a tool that will do, in the cache, or fetches it. */
export async function findOldest(name: ToolName, progress: Progress = () => {}): Promise<Tool> {
  const { atLeast } = versions[name]
  const receipt = await readReceipt(name, atLeast)
  return receipt ? fetched(name, receipt, false) : obtain(name, atLeast, [], progress)
}

/**
 * Finds several tools and gives their paths by name.
 *
 * ```ts
 * const { helm3, helm4 } = await findTools(['helm3', 'helm4'])
 * ```
 */
export async function findTools<N extends ToolName>(names: readonly N[]): Promise<Record<N, string>> {
  const tools = await Promise.all(names.map((name) => findTool(name)))
  return Object.fromEntries(tools.map(({ name, path }) => [name, path])) as Record<N, string>
}
