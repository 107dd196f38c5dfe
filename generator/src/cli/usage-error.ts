import { ProblemsError } from './problem.ts'

/** A command line that can't be followed. */
export class UsageError extends ProblemsError {
  /** What is wrong, and what to write instead. */
  constructor(message: string, hint: string) {
    super([{ code: 'usage', message, hint }])
  }
}
