import { FLAGS } from '../command-flags.ts'
import { readFlags } from '../flags.ts'
import { OK, out } from '../output.ts'
import { suggestion, UsageError } from '../problem.ts'
import { complete } from './complete.ts'
import { SHELLS } from './shells.ts'

const HELP = `Usage: chartwright completion SHELL

Prints what completes commands, flags, their values, charts and files in a shell: bash, zsh or fish. It completes the
command chartwright as the shell finds it, so put node_modules/.bin on PATH or install chartwright globally.

  -h, --help   show this help

Examples:
  source <(chartwright completion bash)     # in ~/.bashrc
  source <(chartwright completion zsh)      # in ~/.zshrc, after compinit
  chartwright completion fish | source      # in ~/.config/fish/config.fish`

/** `chartwright completion`. */
export const completionCommand = async (args: readonly string[]): Promise<number> => {
  // what the shells call: their words aren't flags of this command
  if (args[0] === 'complete') return printCompletions(args.slice(1))
  if (args.includes('--json'))
    throw new UsageError(
      'chartwright completion prints a script for a shell, never JSON',
      'Leave out --json; "chartwright completion complete WORD…" prints what completes a command line, one a line.',
    )
  const { values: flags, positionals } = readFlags('completion', args, FLAGS.completion)
  if (flags.help) return out(HELP)
  const [shell, ...others] = positionals
  const names = Object.keys(SHELLS)
  const all = `Write one of: ${names.join(', ')}.`
  if (shell === undefined) throw new UsageError('chartwright completion needs the name of a shell', all)
  if (others.length > 0) throw new UsageError(`chartwright completion takes one shell, not also ${others[0]}`, all)
  if (!Object.hasOwn(SHELLS, shell))
    throw new UsageError(`There is no completion for ${shell}`, suggestion(shell, names, all))
  process.stdout.write(SHELLS[shell as keyof typeof SHELLS])
  return OK
}

const printCompletions = async (words: readonly string[]): Promise<number> => {
  const { words: found, paths } = await complete(words)
  return out([...found.map(([word, about]) => (about ? `${word}\t${about}` : word)), `:${paths}`].join('\n'))
}
