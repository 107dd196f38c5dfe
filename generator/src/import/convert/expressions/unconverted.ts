import type { Span } from '../../../template-parser/index.ts'

/** A part of a template that has no counterpart in TypeScript, or whose counterpart isn't known to mean the same. */
export class Unconverted extends Error {
  override name = 'Unconverted'
  /** Where it stands in the template's text. */
  readonly at: number | undefined

  constructor(reason: string, at?: Span) {
    super(reason)
    this.at = at?.start
  }
}

/** What is inserted belongs elsewhere: kept by itself, it would still stand where it can't. */
export class MisplacedInsertion extends Unconverted {
  override name = 'MisplacedInsertion'
}

/** A field that the context doesn't have: what the template is given isn't the context, and no part of it would work. */
export class UnknownArgument extends Unconverted {
  override name = 'UnknownArgument'
}
