import { relative } from 'node:path'
import { styleText } from 'node:util'

/** All is well. */
export const OK = 0
/** A chart or values are wrong, or `--check` found differences. */
export const WRONG_CHART = 1
/** The command line is wrong. */
export const WRONG_USAGE = 2
/** A bug in chartwright. */
export const BROKEN = 70

/** Writes a result to standard output. */
export const out = (text: string): typeof OK => {
  process.stdout.write(`${text}\n`)
  return OK
}

/** Writes a message to standard error, beside the result. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

type Style = Parameters<typeof styleText>[0]

/** Colours a text for standard error: only on a terminal, and not where `NO_COLOR` is set. */
export const styled = (style: Style, text: string): string => styleText(style, text, { stream: process.stderr })

/** Shows on a terminal what is being done, in one line that disappears. */
export interface Progress {
  readonly show: (text: string) => void
  readonly end: () => void
}

const CLEAR_LINE = '\r\u001b[2K'

/** Progress on standard error; silent where that is no terminal, and where it isn't wanted. */
export const progress = (wanted: boolean): Progress => {
  const write = (text: string): void => {
    if (wanted && process.stderr.isTTY) process.stderr.write(text)
  }
  return { show: (text) => write(`${CLEAR_LINE}${text} …`), end: () => write(CLEAR_LINE) }
}

/** A path as people here write it: relative to where they are, unless it is elsewhere. */
export const shortPath = (path: string, cwd = process.cwd()): string => {
  const short = relative(cwd, path)
  return short === '' ? '.' : short.startsWith('..') ? path : short
}
