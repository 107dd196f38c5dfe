import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { foldersFrom, readPackage } from './package-json.ts'

/** How commands are run in a project. */
export interface ProjectCommands {
  readonly install: string
  /** Runs a program of an installed package. */
  readonly exec: string
  readonly test: string
}

const COMMANDS = {
  npm: { install: 'npm install', exec: 'npx', test: 'npm test' },
  pnpm: { install: 'pnpm install', exec: 'pnpm exec', test: 'pnpm test' },
  yarn: { install: 'yarn install', exec: 'yarn', test: 'yarn test' },
  bun: { install: 'bun install', exec: 'bunx', test: 'bun run test' },
} as const satisfies Record<string, ProjectCommands>

const LOCKS: Readonly<Record<string, keyof typeof COMMANDS>> = {
  'package-lock.json': 'npm',
  'pnpm-lock.yaml': 'pnpm',
  'pnpm-workspace.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
}

/** The commands of the package manager that a project uses: as it says, or by what lies in it or above it. */
export const projectCommands = (root: string): ProjectCommands => {
  for (const folder of foldersFrom(root)) {
    const [, said = ''] = /^(\w+)@/.exec(readPackage(folder)?.packageManager ?? '') ?? []
    if (Object.hasOwn(COMMANDS, said)) return COMMANDS[said as keyof typeof COMMANDS]
    const [, lock] = Object.entries(LOCKS).find(([file]) => existsSync(join(folder, file))) ?? []
    if (lock) return COMMANDS[lock]
  }
  return COMMANDS.npm
}
