import { styleText } from 'node:util'
import { OK } from './exit-codes.ts'

/** Writes a result to standard output. */
export const out = (text: string): typeof OK => {
  process.stdout.write(`${text}\n`)
  return OK
}

/** Tells people something on standard error, beside the result. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

type Style = Parameters<typeof styleText>[0]

/** Colours a text for standard error: only on a terminal, and not where `NO_COLOR` is set. */
export const styled = (style: Style, text: string): string => styleText(style, text, { stream: process.stderr })

/** `1 file`, `2 files`. */
export const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
