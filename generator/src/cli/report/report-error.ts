import { existsSync, readFileSync } from 'node:fs'
import type { Place } from '../../model/chartwright-error.ts'
import { version } from '../commands.ts'
import { WrongChartsError } from '../generate/wrong-charts.ts'
import { BROKEN, out, say, shortPath, styled, WRONG_CHART, WRONG_USAGE } from '../output.ts'
import { jsonProblem, type Problem, ProblemsError, UsageError } from '../problem.ts'

/** Reports what went wrong, and gives the exit code for it. */
export const reportError = async (error: unknown, json: boolean): Promise<number> => {
  if (json && error instanceof WrongChartsError) return (await import('./report-charts.ts')).reportCharts(error)
  const problems = await known(error)
  if (!problems) return reportUnexpected(error)
  if (json) out(JSON.stringify({ problems: problems.map(jsonProblem) }, null, 2))
  else reportProblems(problems)
  return error instanceof UsageError ? WRONG_USAGE : WRONG_CHART
}

/** The stages know their own errors; they take a while to load. */
const known = async (error: unknown): Promise<readonly Problem[] | undefined> =>
  error instanceof ProblemsError ? error.problems : (await import('./problems-of.ts')).problemsOf(error)

/** Prints problems one below the other. */
const reportProblems = (problems: readonly Problem[]): void => {
  for (const problem of problems) say(printProblem(problem))
}

/** Reports what isn't meant to happen. */
export const reportUnexpected = (error: unknown): number => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  say(`${styled('red', 'error')}: This is a bug in chartwright, not in your chart.`)
  say(`Please report it at https://github.com/chartwright/chartwright/issues with the following lines:`)
  say(`\nchartwright ${version()}, Node ${process.version}, ${process.platform}\n${stack}`)
  return BROKEN
}

/**
 * A problem as people read it, much as tsc prints it:
 *
 *     charts/hello/src/web/deployment.ts:12:5 - error: a loop whose end is known only at render time
 *
 *     12     while (values.on) {
 *            ~~~~~~~~~~~~~~~~~~~
 *       Use .map.
 */
export const printProblem = ({ at, code, message, hint }: Problem): string => {
  const where = at ? `${place(at)} - ` : ''
  // tsc's codes can be looked up, the others are for scripts
  const name = /^TS\d+$/.test(code) ? styled('gray', ` ${code}`) : ''
  const head = `${where}${styled('red', 'error')}${name}: ${message}`
  const source = at ? sourceAt(at) : []
  return [head, ...source, ...(hint ? [indented(hint)] : [])].join('\n')
}

const place = ({ file, line, column }: Place): string =>
  `${styled('cyan', shortPath(file))}:${styled('yellow', String(line))}:${styled('yellow', String(column))}`

const indented = (text: string): string => text.replaceAll(/^/gm, '  ')

/** What is longer was written by no author: a line of a file that is packaged as it is. */
const LONGEST_LINE = 1000

/** The author's line, and what of it is meant; nothing where the file can't be read. */
const sourceAt = (at: Place): string[] => {
  const text = existsSync(at.file) ? readFileSync(at.file, 'utf8').split(/\r?\n/)[at.line - 1] : undefined
  if (text === undefined || text.length > LONGEST_LINE) return []
  const number = String(at.line)
  const before = text.slice(0, at.column - 1).replaceAll(/[^\t]/g, ' ')
  const marks = '~'.repeat(lengthOf(text.slice(at.column - 1), at.snippet))
  return [
    '',
    `${styled('inverse', number)} ${text}`,
    `${' '.repeat(number.length)} ${before}${styled('red', marks)}`,
    '',
  ]
}

const WORD = /^(?:[\w$]+|'[^']*'|"[^"]*"|`[^`]*`)/

const lengthOf = (rest: string, snippet: string | undefined): number => {
  const meant = snippet?.replace(/…$/, '') ?? WORD.exec(rest)?.[0] ?? ''
  return Math.max(1, Math.min(meant.length, rest.trimEnd().length))
}
