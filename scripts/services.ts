/**
 * `node scripts/services.ts [redis|postgres|chromium]…` finds the servers and the browser that tests start: on PATH or where Debian puts them, else
 * installs Debian's package when run as root, or by sudo in a CI, else says how to get it.
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

/** How apt-get is called where it asks nothing: as root, or by sudo on a machine that is a CI's own. */
async function aptGet(): Promise<string[] | undefined> {
  if (!(await runs('/usr/bin/apt-get'))) return undefined
  // RUNLEVEL keeps the package from starting its server
  const call = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get']
  if (process.getuid?.() === 0) return call
  const isOwn = process.env.CI !== undefined && (await runs('/usr/bin/sudo'))
  return isOwn ? ['sudo', '--non-interactive', ...call] : undefined
}

async function install({ debian }: ServiceRecipe, [program = '', ...call]: string[]): Promise<string> {
  await run(program, [...call, 'update', '-qq'])
  const installed = await run(program, [...call, 'install', '-y', '-qq', '--no-install-recommends', debian])
  return installed.code === 0 ? '' : `apt-get said: ${installed.stderr.trim().split('\n').at(-1)}`
}

/** The path of a server's program; installs it where that is possible without a question. */
export async function findService(name: ServiceName, say: (message: string) => void): Promise<string> {
  const recipe = services[name]
  const found = await find(recipe)
  if (found) return found
  let problem = ''
  const call = await aptGet()
  if (call) {
    say(`installing ${recipe.debian} by apt-get`)
    problem = await install(recipe, call)
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
