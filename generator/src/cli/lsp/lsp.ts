import { serveEditor } from '../../editor/language-server.ts'
import { FLAGS } from '../command-flags.ts'
import { version } from '../commands.ts'
import { readFlags } from '../flags.ts'
import { out } from '../output.ts'
import { UsageError } from '../problem.ts'

const HELP = `Usage: chartwright lsp

A language server, which an editor starts and speaks to on standard input and output: it reports what can't become a
template while it is typed, in TypeScript and in hand-written templates. docs/editor.md says how to set up editors.

  -h, --help   show this help

Exit codes: 0 the editor asked to shut down; 1 it ended without asking.`

/** `chartwright lsp`. */
export const lspCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('lsp', args, FLAGS.lsp)
  if (flags.help) return out(HELP)
  if (positionals.length > 0)
    throw new UsageError(`chartwright lsp takes no argument, but "${positionals.join(' ')}" was given`, 'Leave it out.')
  return serveEditor({ input: process.stdin, output: process.stdout, version: version() })
}
