import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import { delimiter, join, resolve, sep } from 'node:path'
import { cacheFolder } from './cache.ts'
import { type ToolName, versions } from './recipe.ts'
import { recipes } from './recipes.ts'
import { askVersion, kubernetesProblem, versionProblem } from './version.ts'

/** A binary that was looked at, with its version if it says one and the reason why it won't do if there is one. */
export interface Candidate {
  path: string
  version?: string
  problem?: string
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const inCache = (path: string): boolean => path.startsWith(resolve(cacheFolder()) + sep)

/** What is in the cache is found by its receipt, not by the links that {@link linkTools} puts on PATH. */
const isOurs = (path: string): boolean => inCache(path) || inCache(realpathSync(path))

function programsOnPath(command: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return folders.map((folder) => join(folder, command + suffix)).filter((path) => isProgram(path) && !isOurs(path))
}

async function examine(tool: ToolName, path: string): Promise<Candidate> {
  if (recipes[tool].isFile) return { path, problem: existsSync(path) ? undefined : "isn't there" }
  try {
    const version = await askVersion(tool, path)
    const problem = versionProblem(version, versions[tool])
    return { path, version, problem: problem ?? (tool === 'helm3' ? await kubernetesProblem(path) : undefined) }
  } catch (error) {
    return { path, problem: `can't be run: ${(error as Error).message}` }
  }
}

/** The binary that the tool's own environment variable names (`HELM3`, `HELM4`, …). */
export async function namedByVariable(tool: ToolName): Promise<Candidate | undefined> {
  const path = process.env[recipes[tool].variable]
  return path ? examine(tool, resolve(path)) : undefined
}

/** Looks at each binary on PATH that has one of the tool's names, up to the first that will do. */
export async function candidatesOnPath(tool: ToolName): Promise<Candidate[]> {
  const seen: Candidate[] = []
  if (recipes[tool].isFile) return seen
  for (const path of new Set(recipes[tool].commands.flatMap(programsOnPath))) {
    const candidate = await examine(tool, path)
    seen.push(candidate)
    if (!candidate.problem) break
  }
  return seen
}
