/**
 * `node scripts/services.ts [redis|postgres|chromium]…` finds the servers and the browser that tests start: on PATH or where Debian puts them, else
 * installs Debian's package when run as root, else says how to get it.
 */
import { access, constants, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { run } from './tools/run.ts'

/** A server that tests start. */
export interface ServiceRecipe {
  /** Its program. */
  program: string
  /** Debian's package. */
  debian: string
  /** Folders in which to look beside PATH; `*` stands for any folder, the newest version first. */
  folders: string[]
}

/** The servers that are known. */
export const services = {
  redis: {
    program: 'redis-server',
    debian: 'redis-server',
    folders: ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'],
  },
  chromium: {
    program: 'chromium',
    debian: 'chromium',
    folders: ['/usr/bin', '/opt/homebrew/bin'],
  },
  wrk: {
    program: 'wrk',
    debian: 'wrk',
    folders: ['/usr/bin', '/opt/homebrew/bin'],
  },
  pngquant: {
    program: 'pngquant',
    debian: 'pngquant',
    folders: ['/usr/bin', '/opt/homebrew/bin'],
  },
  postgres: {
    program: 'postgres',
    debian: 'postgresql',
    folders: ['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql@17/bin'],
  },
} satisfies Record<string, ServiceRecipe>

/** The name of a server that is known. */
export type ServiceName = keyof typeof services

/** Says of a server that isn't there how to get it. */
export class MissingServiceError extends Error {
  override readonly name = 'MissingServiceError'
}

const runs = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

async function foldersOf(pattern: string): Promise<string[]> {
  const [before = '', after] = pattern.split('*')
  if (after === undefined) return [pattern]
  const versions = await readdir(before).catch(() => [])
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => before + version + after)
}

async function find({ program, folders }: ServiceRecipe): Promise<string | undefined> {
  const others = (await Promise.all(folders.map(foldersOf))).flat()
  for (const folder of [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...others]) {
    const path = join(folder, program)
    if (await runs(path)) return path
  }
  return undefined
}

const canInstall = async (): Promise<boolean> => process.getuid?.() === 0 && (await runs('/usr/bin/apt-get'))

async function install({ debian }: ServiceRecipe): Promise<string> {
  // RUNLEVEL keeps the package from starting its server
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  await run('apt-get', ['update', '-qq'], { env })
  const installed = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], { env })
  return installed.code === 0 ? '' : `apt-get said: ${installed.stderr.trim().split('\n').at(-1)}`
}

/** The path of a server's program; installs it where that is possible without a question. */
export async function findService(name: ServiceName, say: (message: string) => void): Promise<string> {
  const recipe = services[name]
  const found = await find(recipe)
  if (found) return found
  let problem = ''
  if (await canInstall()) {
    say(`installing ${recipe.debian} by apt-get`)
    problem = await install(recipe)
  }
  const installed = await find(recipe)
  if (installed) return installed
  throw new MissingServiceError(
    `${recipe.program} is missing. Install it: sudo apt-get install ${recipe.debian}, or brew install ${name}. ${problem}`.trim(),
  )
}

async function main(): Promise<void> {
  const say = (message: string): void => void process.stderr.write(`${message}\n`)
  const names = process.argv.slice(2)
  for (const name of (names.length > 0 ? names : Object.keys(services)) as ServiceName[]) {
    if (!(name in services))
      throw new Error(`There is no server ${name}; there are ${Object.keys(services).join(', ')}.`)
    say(`${name}: ${await findService(name, say)}`)
  }
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
