import { BROKEN, WRONG_CHART, WRONG_USAGE } from './exit-codes.ts'
import { out, say, styled } from './output.ts'
import { printProblem } from './print-problem.ts'
import { jsonProblem, type Problem, ProblemsError } from './problem.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/** Tells what went wrong, and gives the exit code for it. */
export const reportError = async (error: unknown, json: boolean): Promise<number> => {
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
export const reportProblems = (problems: readonly Problem[]): void => {
  for (const problem of problems) say(printProblem(problem))
}

const reportUnexpected = (error: unknown): number => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  say(`${styled('red', 'error')} This is a fault of chartwright, not of your chart.`)
  say(`Please report it at https://github.com/chartwright/chartwright/issues with what follows:`)
  say(`\nchartwright ${version()}, Node ${process.version}, ${process.platform}\n${stack}`)
  return BROKEN
}
