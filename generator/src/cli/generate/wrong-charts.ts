import { oneError } from '../../model/chartwright-error.ts'
import type { Outcome } from './outcome.ts'

/** A chart that can't be generated, and all that is wrong with it. */
export interface WrongChart {
  readonly folder: string
  readonly errors: readonly unknown[]
}

/** Some charts are wrong, so none is written; what came of the others is kept for scripts. */
export class WrongChartsError extends AggregateError {
  override readonly name = 'WrongChartsError'
  readonly wrong: readonly WrongChart[]
  readonly right: readonly Outcome[]

  constructor(wrong: readonly WrongChart[], right: readonly Outcome[]) {
    const error = oneError(wrong.flatMap(({ errors }) => errors))
    super(error instanceof AggregateError ? error.errors : [error], (error as Error).message)
    this.wrong = wrong
    this.right = right
  }
}
