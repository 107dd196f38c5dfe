import { entryOf, isMap } from '../../model/map.ts'
import type { Operand, Pipeline, Span } from '../../template-parser/index.ts'
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

/** The default of `.Values.image.tag`. */
const defaultOf = (operand: Operand, defaults: unknown): unknown => {
  const isRoot = operand.kind === 'field' || (operand.kind === 'variable' && operand.name === '$')
  if (!isRoot || operand.fields[0]?.name !== 'Values') return undefined
  return operand.fields.slice(1).reduce((value, { name }) => entryOf(value, name), defaults)
}

/** A reading that was taken, where others are possible. */
export type Guess = ChartStructure['guesses'][number]

/** What a template is read with: its text, and what is known of the named templates. */
export class Reading {
  readonly source: Source
  readonly guesses: Guess[] = []
  readonly #helpers: ReadonlyMap<string, HelperFacts>
  readonly #defaults: unknown

  constructor(source: Source, helpers: ReadonlyMap<string, HelperFacts>, defaults?: unknown) {
    this.source = source
    this.#helpers = helpers
    this.#defaults = defaults
  }

  /** Whether the default of the value that a pipeline prints is a list, or a map; undefined where it is neither. */
  isListByDefault({ commands: [{ operands }] }: Pipeline): boolean | undefined {
    const value = operands.map((operand) => defaultOf(operand, this.#defaults)).find((each) => each !== undefined)
    if (Array.isArray(value)) return true
    return isMap(value) ? false : undefined
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
