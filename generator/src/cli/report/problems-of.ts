import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HelmCheckError, SelfCheckError } from '../../chart/index.ts'
import { authorError } from '../../loader/index.ts'
import { ChartwrightError, errorsIn } from '../../model/chartwright-error.ts'
import { type Problem, ProblemsError } from '../problem.ts'

/** The problems that an error is about; undefined for an unexpected one. */
export const problemsOf = (error: unknown): readonly Problem[] | undefined => {
  const all = errorsIn(error).map(problemsOfOne)
  const known = all.flatMap((problems) => problems ?? [])
  return known.length === 0 || all.includes(undefined) ? undefined : distinct(known)
}

const problemsOfOne = (error: unknown): readonly Problem[] | undefined => {
  if (error instanceof ProblemsError) return error.problems
  const known = authorError(error)
  if (!(known instanceof ChartwrightError)) return ofSystem(error)
  const { code, what, where } = known
  const hint = known instanceof SelfCheckError || known instanceof HelmCheckError ? writeDetails(known) : known.hint
  return [{ code, message: shortPaths(what), ...(hint && { hint: shortPaths(hint) }), ...(where && { at: where }) }]
}

/** A file that can't be read is no bug in chartwright. */
const ofSystem = (error: unknown): readonly Problem[] | undefined => {
  const { syscall, path, code, message } = error as NodeJS.ErrnoException
  if (!(error instanceof Error) || syscall === undefined || path === undefined) return undefined
  const reason = message.replace(/^\w+: /, '').replace(/,[^,]*$/, '')
  return [{ code: code ?? 'system', message: shortPaths(`${path} can't be read: ${reason}`) }]
}

/** What several charts or templates import is wrong in each. */
export const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]

const shortPaths = (text: string): string => text.replaceAll(`${process.cwd()}/`, '')

/** Writes all that a failed comparison knows to a file, since it is too much for a terminal, and gives the file's path. */
const writeDetails = (error: SelfCheckError | HelmCheckError): string => {
  const { hint } = error
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'chartwright-')), 'self-check.json')
    writeFileSync(file, `${JSON.stringify(detailsOf(error), null, 2)}\n`)
    return `${hint}\nAll details: ${file}`
  } catch {
    return `${hint}`
  }
}

const detailsOf = (error: SelfCheckError | HelmCheckError): object => {
  if (error instanceof HelmCheckError) return error.details
  const { template, values, expected, actual } = error
  return { template, values, function: expected, model: actual }
}
