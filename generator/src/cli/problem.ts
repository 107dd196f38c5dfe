import type { Place } from '../model/chartwright-error.ts'
import { shortPath } from './short-path.ts'

/** Something that is wrong, as it is told to people and, with `--json`, to scripts. */
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
