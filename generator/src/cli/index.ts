/**
 * The command `chartwright`: reads flags, calls the stages, and reports what came of it.
 * Everything is imported when it is needed, so that `--help` answers at once. Nothing imports this.
 * @module
 */
import { commandNames, commands, generalHelp, isCommand, version } from './commands.ts'
import { out, WRONG_USAGE } from './output.ts'
import { suggestion, UsageError } from './problem.ts'
import { endProcess, guardOutput } from './process.ts'

/** Runs a command line, without the program's name, and gives the exit code. Never throws. */
export const main = async (args: readonly string[]): Promise<number> => {
  try {
    return await dispatch(args)
  } catch (error) {
    return report(error, args)
  }
}

/** Runs a command line as the whole of this process, and ends it. */
export const mainOfProcess = async (args: readonly string[]): Promise<void> => {
  guardOutput()
  if (isCommand(args[0] ?? '')) (await import('./guard.ts')).guardProcess((error) => report(error, args))
  endProcess(await main(args))
}

const report = async (error: unknown, args: readonly string[]): Promise<number> =>
  (await import('./report/report-error.ts')).reportError(error, args.includes('--json'))

const dispatch = async ([first, ...rest]: readonly string[]): Promise<number> => {
  if (first === undefined) {
    out(generalHelp())
    return WRONG_USAGE
  }
  if (first === '--version') return out(version())
  if (first === '--help' || first === '-h') return out(generalHelp())
  if (first === 'help') return dispatch(rest.length > 0 ? [...rest, '--help'] : ['--help'])
  if (!isCommand(first)) throw unknown(first)
  return commands[first].run(rest)
}

const unknown = (name: string): UsageError =>
  name.startsWith('-')
    ? new UsageError(`There is no option ${name} before a command`, 'Run "chartwright --help".')
    : new UsageError(`There is no command ${name}`, suggestion(name, commandNames, 'Run "chartwright --help".'))
