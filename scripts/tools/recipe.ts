import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineFlags } from './helm-flags.ts'
import pins from './versions.json' with { type: 'json' }

/** A tool that the scripts and tests of this repository run. */
export type ToolName = keyof typeof pins | 'helm-engine' | 'helm-wasm'

/** Which versions of a tool will do, and which one is fetched when there is none. */
export interface Pin {
  pinned: string
  atLeast: string
  below?: string
}

/** A published release: the file, the list of checksums beside it, and the binary inside. */
export interface Release {
  url: string
  checksums: string
  /** Path of the binary in the archive; without it the file itself is the binary. */
  member?: string
}

/** Everything about one tool that isn't common to all. */
export interface Recipe {
  /** Names under which it is looked for on PATH, best first. */
  commands: string[]
  /** Environment variable that names another binary. */
  variable: string
  versionArguments: string[]
  homepage: string
  release?: (version: string, platform: Platform) => Release
  build?: Build
  python?: boolean
  /** Whether it is no program: it isn't on PATH, and can't be asked for its version. */
  isFile?: boolean
}

/** How a tool is built from the Go module that pins it. */
export interface Build {
  package: string
  ldflags: (version: string) => string[]
  /** The module's folder; one of {@link goModules} without. */
  folder?: string
  /** Further arguments and variables of `go build`, for a target other than this platform. */
  arguments?: string[]
  env?: Record<string, string>
  /** What is done with the file that was built, from its path. */
  finish?: (path: string) => Promise<void>
}

/** Operating system and processor as Go and its releases name them. */
export interface Platform {
  os: string
  arch: string
}

/** The folder with one Go module for each tool that can be built. */
export const goModules = join(import.meta.dirname, 'go')

/** The Go module of Helm's engine. */
export const engineModule = join(import.meta.dirname, '../../helm-engine/go')

/** What a program of this repository is, since it has no versions: another one after each change of its sources. */
function sourcesOf(folders: string[], flags: string[]): string {
  const hash = createHash('sha256').update(flags.join(' '))
  for (const folder of folders)
    for (const file of readdirSync(folder)
      .filter((name) => !name.endsWith('.test.ts'))
      .sort())
      hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 12)
}

const engineOf = (...folders: string[]): Pin => ({ pinned: sourcesOf(folders, engineFlags()), atLeast: '0.0.0' })

/** The pinned versions by tool. */
export const versions: Record<ToolName, Pin> = {
  ...pins,
  'helm-engine': engineOf(engineModule),
  'helm-wasm': engineOf(engineModule, join(import.meta.dirname, 'snapshot')),
}

/** The platform of this process. */
export const thisPlatform: Platform = {
  os: process.platform === 'win32' ? 'windows' : process.platform,
  arch: process.arch === 'x64' ? 'amd64' : process.arch,
}
