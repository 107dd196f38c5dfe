/** A place in a file; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The source there, where it is known to be more than a word. */
  readonly snippet?: string
}

/** Where a source branches by what is known only at render time: positions of its first character and behind its last one. */
export interface SourceSpan {
  /** Absolute path. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** What an error says, in parts. */
export interface ErrorParts {
  /** Short and stable, for scripts: `unsupported`, `invalid-values`, … */
  readonly code: string
  /** What is wrong. */
  readonly what: string
  /** Where, in the author's source. */
  readonly where?: Place
  /** What to do. */
  readonly hint?: string
}

/** Something that is wrong with a chart, its values or what is around them: everything but a fault of chartwright. */
export abstract class ChartwrightError extends Error implements ErrorParts {
  readonly code: string
  readonly what: string
  readonly where?: Place
  readonly hint?: string

  constructor({ code, what, where, hint }: ErrorParts, options: ErrorOptions & { readonly message?: string } = {}) {
    const at = where ? `${where.file}:${where.line}:${where.column} ` : ''
    super(options.message ?? `${at}${what}${hint ? `\n  ${hint}` : ''}`, options)
    this.code = code
    this.what = what
    if (where) this.where = where
    if (hint) this.hint = hint
  }
}

/** All errors in one: those that others contain, too. */
export const errorsIn = (error: unknown): readonly unknown[] =>
  error instanceof AggregateError ? error.errors.flatMap(errorsIn) : [error]

/** One error for several: the only one itself. */
export const oneError = (errors: readonly unknown[]): unknown => {
  const all = [...new Set(errors.flatMap(errorsIn))]
  return all.length === 1 ? all[0] : new AggregateError(all, all.map(messageOf).join('\n'))
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Runs all, one after another, and throws all that went wrong at the end. */
export const settleAll = async <T, R>(items: readonly T[], run: (item: T) => R | Promise<R>): Promise<R[]> => {
  const results: R[] = []
  const errors: unknown[] = []
  for (const item of items) {
    try {
      results.push(await run(item))
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw oneError(errors)
  return results
}
