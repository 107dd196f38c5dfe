import type { Pipeline } from '../../../template-parser/index.ts'
import { constant } from '../../typescript/make-statements.ts'
import type { Statement } from '../../typescript/tree.ts'
import type { ModuleNames } from './names.ts'
import { type Typed, typed } from './typed.ts'

/**
 * The constants in front of a value for what is another one in each call: wherever the template reads its variable, it is
 * the same.
 */
export class DrawnConstants {
  readonly #made = new Map<Pipeline, { readonly statement: Statement; readonly value: Typed }>()

  get statements(): readonly Statement[] {
    return [...this.#made.values()].map(({ statement }) => statement)
  }

  /** The constant for what a statement sets a variable to; the same one if the statement is converted again. */
  of(pipeline: Pipeline, variable: string, value: Typed, names: ModuleNames): Typed {
    const known = this.#made.get(pipeline)
    if (known) return known.value
    const own = names.unique(variable)
    const made = { statement: constant(own, value.expression), value: typed({ kind: 'name', name: own }, value.type) }
    this.#made.set(pipeline, made)
    return made.value
  }
}
