import type { Place } from '../model/chartwright-error.ts'
import { similarName } from '../model/words.ts'
import { shortPath } from './output.ts'

/** Something that is wrong, as it is reported to people and, with `--json`, to scripts. */
export interface Problem {
  /** Short and stable: `TS2322`, `unsupported`, `invalid-values`, … */
  readonly code: string
  /** What is wrong. */
  readonly message: string
  /** What to do. */
  readonly hint?: string
  /** Where, in the author's source. */
  readonly at?: Place
}

/** Errors that are raised with problems already put in words. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'))
    this.problems = problems
  }
}

/** A problem for scripts: its file relative to where they are. */
export const jsonProblem = ({ at, ...rest }: Problem): object => ({
  ...rest,
  ...(at && { file: shortPath(at.file), line: at.line, column: at.column }),
})

/** A command line that can't be followed. */
export class UsageError extends ProblemsError {
  /** What is wrong, and what to write instead. */
  constructor(message: string, hint: string) {
    super([{ code: 'usage', message, hint }])
  }
}

/** `Did you mean X?` for a name that is nearly one of those that there are, else what to say otherwise. */
export const suggestion = (given: string, known: readonly string[], otherwise: string): string => {
  const meant = similarName(given, known)
  return meant === undefined ? otherwise : `Did you mean ${meant}?`
}
