import type { Node } from '../../model/node.ts'
import type { Block } from '../tree/tree.ts'
import type { Form } from './form.ts'
import type { Holder } from './holder.ts'

/** An expression that can be printed, and what has to stand before the line that it is in. */
export interface Prepared {
  readonly before: Block
  readonly node: Node
}

/** What the builders of a file know; the ones that call each other are handed on here. */
export interface Context {
  /** Constants of the author that are used more than once, and are worth a variable. */
  readonly repeated: ReadonlySet<number>
  /** What a variable is called that has no better name: the key of the field that it is for. */
  readonly hint: string
  /** Puts what is no expression into variables. */
  readonly prepare: (node: Node, context: Context) => Prepared
  /** The lines of a value in its place. */
  readonly value: (node: Node, holder: Holder, context: Context) => Block
  /** The items or entries of a list or map, in place. */
  readonly contents: (node: Node, form: Form, context: Context) => Block
}
