import type { FieldNode, NamedTemplate, Node } from '../../model/node.ts'
import type { Block, Piece } from '../tree/tree.ts'

/** An expression that can be printed, and what has to stand before the line that it is in. */
export interface Hoisted {
  readonly before: Block
  readonly node: Node
}

/** A text of a template that is written as a `define` of its own. */
export interface TextDefine {
  /** Name without the chart's prefix. */
  readonly name: string
  /** Beside the chart's context it may need variables of loops around it. */
  readonly takes: NamedTemplate['takes']
  readonly body: Block
  /** It begins with text: the line break before that is trimmed. */
  readonly beginsAtOnce: boolean
}

/** The texts of a template that are a `define` each. */
export interface Texts {
  /** What their names begin with, after the chart's. */
  readonly prefix: string
  readonly defines: TextDefine[]
  /** How often the whole template uses its constants. */
  readonly uses: ReadonlyMap<number, number>
}

/** What the builders of a file know; the ones that call each other are handed on here. */
export interface Context {
  /** Constants of the author that are used more than once, and are worth a variable. */
  readonly repeated: ReadonlySet<number>
  /** What a variable is called that has no better name: the key of the field that it is for. */
  readonly hint: string
  /** Names of the helpers whose text may end in a text of the values with line breaks at its end. */
  readonly openHelpers: ReadonlySet<string>
  /** Where texts become a `define` each: in a template, not in a helper. */
  readonly texts?: Texts
  /** Puts what is no expression into variables. */
  readonly hoist: (node: Node, context: Context) => Hoisted
  /** The lines of a value in its place. */
  readonly value: (node: Node, position: Position, context: Context) => Block
  /** The items or entries of a list or map, in place. */
  readonly contents: (node: Node, emitter: Emitter, context: Context) => Block
}

/** What becomes of the items and entries of something composed: lines of a manifest, documents, text, a variable. */
export interface Emitter {
  readonly item: (node: Node) => Block
  readonly entry: (field: FieldNode) => Block
  /** What the author says of some of them, above these; it isn't said where there is no such place. */
  readonly note?: (text: string | undefined, of: Block) => Block
  /** A whole list or map whose contents are not known. */
  readonly whole: (node: Node) => Block
}

/** The place of a value: behind a key, as an item of a list, or as a document. */
export interface Position {
  /** A value taken whole from the values is left out when it is empty. */
  readonly omits: boolean
  /** What a variable for it is called. */
  readonly hint: string
  /** The value on the line itself. */
  readonly line: (...pieces: Piece[]) => Block
  /** The value on the lines below; `suffix` stands on the line itself. */
  readonly nested: (suffix: string, body: Block) => Block
  /** The value where it is absent. */
  readonly missing: Block
}
