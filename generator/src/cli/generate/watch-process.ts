/**
 * The process that `generate --watch` keeps, so that what was loaded and compiled once serves each change. A message
 * asks for a turn; a message says that it is over.
 */
import { guardProcess } from '../guard.ts'
import { exit } from '../process.ts'
import { reportError } from '../report/report-error.ts'
import { Drafts } from './drafts.ts'
import { generate } from './generate.ts'

/** What the process is asked for. */
export interface Turn {
  readonly folders: readonly string[]
  /** Those of `generate`, without `--watch`. */
  readonly args: readonly string[]
}

const drafts = new Drafts()

const run = async ({ folders, args }: Turn): Promise<void> => {
  const json = args.includes('--json')
  try {
    if (!json && !args.includes('--check')) await drafts.write(folders)
    await generate(args)
    await drafts.remember(folders)
  } catch (error) {
    await reportError(error, json)
  }
}

/** Told once: the draft and the chart itself both run what throws later. */
let ending: Promise<number> | undefined
guardProcess((error) => {
  ending ??= reportError(error, false)
  return ending
})
process.on('disconnect', () => exit(0))
process.on('message', async (turn: Turn) => {
  await run(turn)
  process.send?.('over')
})
