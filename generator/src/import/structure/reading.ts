import type { Pipeline, Span } from '../../template-parser/index.ts'
import { includedName, soleIncludedName } from './lines/pipelines.ts'
import type { Source } from './source.ts'
import type { ChartStructure, HelperShape } from './tree.ts'

/** What is known of a named template. */
export interface HelperFacts {
  readonly shape: HelperShape
  /** Whether it prints at most one line. */
  readonly isOneLine: boolean
  /** Whether what it prints begins with the end of a line. */
  readonly beginsLine: boolean
  /** Whether what it prints may end with the end of a line. */
  readonly endsLine: boolean
  /** Whether what it prints has ends of lines. */
  readonly spansLines: boolean
  /** The indent of its own lines. */
  readonly indent: number
}

/** A reading that was taken, where others are possible. */
export type Guess = ChartStructure['guesses'][number]

/** What a template is read with: its text, and what is known of the named templates. */
export class Reading {
  readonly source: Source
  readonly guesses: Guess[] = []
  readonly #helpers: ReadonlyMap<string, HelperFacts>

  constructor(source: Source, helpers: ReadonlyMap<string, HelperFacts>) {
    this.source = source
    this.#helpers = helpers
  }

  /** What is known of the named template that a pipeline includes, perhaps with functions around it. */
  helperIn(pipeline: Pipeline): HelperFacts | undefined {
    return this.#helpers.get(includedName(pipeline) ?? '')
  }

  /** What is known of the named template that a pipeline is, without functions around it. */
  soleHelper(pipeline: Pipeline): HelperFacts | undefined {
    return this.#helpers.get(soleIncludedName(pipeline) ?? '')
  }

  guess(words: string, at: Span): void {
    const { line } = this.source.place(at)
    this.guesses.push({ template: this.source.path, line, words })
  }
}
