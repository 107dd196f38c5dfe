import { type ParseArgsConfig, parseArgs } from 'node:util'
import { suggestion, UsageError } from './problem.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** A command's flags and the arguments between them. */
export type Flags<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true; args: string[] }>
>

/**
 * Reads a command's flags.
 *
 * @throws UsageError for a flag that there isn't, with the nearest one, or one that lacks its value.
 */
export const readFlags = <const O extends Options>(command: string, args: readonly string[], options: O): Flags<O> => {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true, args: [...args] })
  } catch (error) {
    throw usageError(command, error as NodeJS.ErrnoException, Object.keys(options))
  }
}

const usageError = (command: string, { code, message }: NodeJS.ErrnoException, known: readonly string[]): Error => {
  const help = `Run "chartwright ${command} --help".`
  const [, flag = ''] = /^Unknown option '(--?[^']+)'/.exec(message) ?? []
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError(wrongValue(message), help)
  const flags = known.map((name) => `--${name}`)
  return new UsageError(`chartwright ${command} has no option ${flag}`, suggestion(flag, flags, help))
}

/** Node's words about a flag without its value, or with one that it doesn't take. */
const wrongValue = (message: string): string => {
  const [, flag] = /^Option '(?:-\w, )?(--[\w-]+)/.exec(message) ?? []
  if (flag === undefined) return message
  return message.includes('does not take an argument') ? `${flag} takes no value` : `${flag} needs a value`
}

/** A flag whose value must be a whole number of at least `least`. */
export const wholeNumber = (flag: string, text: string | undefined, least: number): number | undefined => {
  if (text === undefined) return undefined
  const number = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number
  throw new UsageError(`${flag} can't be "${text}"`, `Give a whole number, ${least} or more.`)
}
