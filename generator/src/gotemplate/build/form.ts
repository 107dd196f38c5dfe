import type { FieldNode, Node } from '../../model/node.ts'
import type { Block } from '../tree/tree.ts'

/** What becomes of the items and entries of something composed: lines of a manifest, documents, text, a variable. */
export interface Form {
  readonly item: (node: Node) => Block
  readonly entry: (field: FieldNode) => Block
  /** What the author says of some of them, above these; it isn't said where there is no such place. */
  readonly note?: (text: string | undefined, of: Block) => Block
  /** A whole list or map whose contents are not known. */
  readonly whole: (node: Node) => Block
}
