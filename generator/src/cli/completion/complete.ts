import { basename } from 'node:path'
import { openProject } from '../../project/index.ts'
import { FLAGS, type Flag } from '../command-flags.ts'
import { commandNames, commands, isCommand } from '../commands.ts'
import { allCharts } from '../find-charts.ts'
import { CHOICES, FILES, SWITCHES, WITH_VALUE } from '../render/arguments.ts'
import { SHELLS } from './shells.ts'

/** What can stand where the cursor is. */
export interface Completions {
  /** Words, with what they mean where that isn't plain. */
  readonly words: readonly (readonly [word: string, about?: string])[]
  /** What of the disk besides. */
  readonly paths: 'files' | 'folders' | 'none'
}

type Flags = Readonly<Record<string, Flag>>

/** Flags of `helm template` without a value. */
const HELM_SWITCHES = [
  'debug',
  'dependency-update',
  'include-crds',
  'is-upgrade',
  'no-hooks',
  'release-name',
  'skip-crds',
  'skip-schema-validation',
  'skip-tests',
]

/** Flags of `helm template` with the name of a file or of a folder. */
const HELM_PATHS: Readonly<Record<string, 'file' | 'folder'>> = { values: 'file', 'output-dir': 'folder' }

const renderFlags = (): Flags => ({
  ...Object.fromEntries(FILES.map((name) => [name, { type: 'string', value: 'file' } as const])),
  ...Object.fromEntries(Object.entries(CHOICES).map(([name, value]) => [name, { type: 'string', value } as const])),
  ...Object.fromEntries(
    Object.entries(WITH_VALUE).map(([name, short]) => {
      const value = HELM_PATHS[name]
      return [name, { type: 'string', ...(short && { short }), ...(value && { value }) } as const]
    }),
  ),
  ...Object.fromEntries([...SWITCHES, ...HELM_SWITCHES].map((name) => [name, { type: 'boolean' } as const])),
})

/** What completes a command line; the last word is the one at the cursor, as far as it is typed. */
export const complete = async (line: readonly string[]): Promise<Completions> => {
  const words = withoutEquals(line)
  const typed = words.at(-1) ?? ''
  const { words: candidates, paths } = await candidatesFor(words.slice(0, -1), typed)
  return { words: candidates.filter(([word]) => word.startsWith(typed)), paths }
}

/** bash makes three words of `--helm=3`. */
const withoutEquals = (line: readonly string[]): readonly string[] =>
  line.at(-1) === '=' ? [...line.slice(0, -1), ''] : line.filter((word) => word !== '=')

const NOTHING: Completions = { words: [], paths: 'none' }
const PATHS = { file: 'files', folder: 'folders' } as const

const candidatesFor = async (before: readonly string[], typed: string): Promise<Completions> => {
  const [command = '', ...rest] = before
  if (before.length === 0 || (command === 'help' && rest.length === 0)) return { words: commandWords(), paths: 'none' }
  if (!isCommand(command)) return NOTHING
  const flags: Flags = command === 'render' ? renderFlags() : FLAGS[command]
  const flag = flagOf(rest.at(-1) ?? '', flags)
  if (flag?.type === 'string') return valuesOf(flag)
  if (typed.startsWith('-')) return { words: Object.keys(flags).map((name) => [`--${name}`]), paths: 'none' }
  return argumentsOf(command)
}

const commandWords = (): Completions['words'] => [
  ...commandNames.map((name) => [name, commands[name].summary] as const),
  ['--help'],
  ['--version'],
]

const flagOf = (word: string, flags: Flags): Flag | undefined =>
  Object.entries(flags).find(([name, { short }]) => word === `--${name}` || (short && word === `-${short}`))?.[1]

const valuesOf = ({ value }: Flag): Completions => {
  if (value === undefined) return NOTHING
  return typeof value === 'string'
    ? { words: [], paths: PATHS[value] }
    : { words: value.map((each) => [each]), paths: 'none' }
}

const argumentsOf = async (command: (typeof commandNames)[number]): Promise<Completions> => {
  if (command === 'generate') return { words: await chartWords(), paths: 'folders' }
  if (command === 'render' || command === 'types') return { words: await chartWords(), paths: 'files' }
  if (command === 'import' || command === 'values' || command === 'manifests') return { words: [], paths: 'files' }
  return command === 'completion' ? { words: Object.keys(SHELLS).map((shell) => [shell]), paths: 'none' } : NOTHING
}

/** The names of the charts here; none where the project can't be read. */
const chartWords = async (): Promise<Completions['words']> => {
  try {
    const { layout } = await openProject(process.cwd())
    return allCharts(layout).map((folder) => [basename(folder)])
  } catch {
    return []
  }
}
