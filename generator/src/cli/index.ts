/**
 * The command `chartwright`: reads flags, calls the stages, and tells people what came of it.
 * Everything is imported when it is needed, so that `--help` answers at once. Nothing imports this.
 * @module
 */
import { commandNames, commands, isCommand } from './commands.ts'
import { WRONG_USAGE } from './exit-codes.ts'
import { generalHelp } from './help.ts'
import { out } from './output.ts'
import { suggestion } from './suggestion.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/** Runs a command line, without the program's name, and gives the exit code. Never throws. */
export const main = async (args: readonly string[]): Promise<number> => {
  endQuietlyWithoutReader()
  try {
    return await dispatch(args)
  } catch (error) {
    const { reportError } = await import('./report-error.ts')
    return reportError(error, args.includes('--json'))
  }
}

const dispatch = async ([first, ...rest]: readonly string[]): Promise<number> => {
  if (first === undefined) {
    out(generalHelp())
    return WRONG_USAGE
  }
  if (first === '--version') return out(version())
  if (first === '--help' || first === '-h') return out(generalHelp())
  if (first === 'help') return dispatch(rest.length > 0 ? [...rest, '--help'] : ['--help'])
  if (!isCommand(first)) throw unknown(first)
  await readTypeScript()
  return commands[first].run(rest)
}

const unknown = (name: string): UsageError =>
  name.startsWith('-')
    ? new UsageError(`There is no option ${name} before a command`, 'Run "chartwright --help".')
    : new UsageError(`There is no command ${name}`, suggestion(name, commandNames, 'Run "chartwright --help".'))

/** Charts are TypeScript, which older Nodes can't run by themselves. */
const readTypeScript = async (): Promise<void> => {
  if (process.features.typescript) return
  const { register } = await import('tsx/esm/api')
  register()
}

/** `chartwright render … | head` is no error. */
const endQuietlyWithoutReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}
