import { join } from 'node:path'
import { type RunOptions, run } from '../../scripts/tools/run.ts'

/** The folder of the repository. */
export const root = join(import.meta.dirname, '../..')

// scenarios that run side by side tell each step as a whole, so that one can read them
let untold: string[] | undefined = process.env.SIDE_BY_SIDE ? [] : undefined

/** Tells the person who watches. */
export function say(text: string): void {
  if (untold) untold.push(text)
  else process.stdout.write(`${text}\n`)
}

/** Tells what was not told yet. */
export function tellAll(): void {
  if (!untold?.length) return
  process.stdout.write(`${untold.join('\n')}\n`)
  untold = []
}

const indented = (text: string): string => text.trimEnd().replaceAll(/^(?=.)/gm, '    ')
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`)

/** Runs a command and gives what it says; throws with all of that when it fails. */
export async function ask(program: string, words: string[], options: RunOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await run(program, words, { cwd: root, ...options })
  if (code === 0) return stdout
  throw new Error(`${[program, ...words].map(quoted).join(' ')} ended with ${code}\n${stdout}${stderr}`.trim())
}

/** Runs a command as a person would, in sight: the command, how long it took, what it said. */
export async function show(program: string, words: string[], options: RunOptions = {}): Promise<string> {
  say(`  $ ${[program, ...words].map(quoted).join(' ')}`)
  const begun = performance.now()
  const said = await ask(program, words, options)
  say(`${indented(said)}\n    (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  return said
}
