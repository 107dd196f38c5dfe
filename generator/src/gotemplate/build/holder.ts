import type { Node } from '../../model/node.ts'
import { yamlString } from '../text/scalar.ts'
import { type Block, line, type Piece, type Statement, yamlPiece } from '../tree/tree.ts'

/** The place of a value: behind a key, as an item of a list, or as a document. */
export interface Holder {
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

/** The place behind a key. */
export const behind = (key: string | Node): Holder => {
  const name = typeof key === 'string' ? yamlString(key) : yamlPiece(key)
  return {
    omits: true,
    hint: typeof key === 'string' ? key : 'value',
    line: (...pieces) => [line(name, ': ', ...pieces)],
    nested: (suffix, body) => [{ kind: 'nested', head: [name, `:${suffix}`], body }],
    missing: [],
  }
}

/** A line that is always there stands behind the dash, before what may be left out. The order of keys means nothing. */
const lineFirst = (body: Block): Block => {
  const first = body.findIndex(({ kind }) => !MAY_BE_SECOND.has(kind))
  const found = body[first]
  return found?.kind === 'line' ? [found, ...body.slice(0, first), ...body.slice(first + 1)] : body
}

const MAY_BE_SECOND: ReadonlySet<Statement['kind']> = new Set(['if', 'with', 'range', 'yaml'])

/** The place of an item. */
export const asItem: Holder = {
  omits: false,
  hint: 'items',
  line: (...pieces) => [{ kind: 'item', body: [line(...pieces)] }],
  nested: (suffix, body) => [{ kind: 'item', body: suffix === '' ? lineFirst(body) : [line(suffix.trim()), ...body] }],
  missing: [{ kind: 'item', body: [line('null')] }],
}

/** The place of a document. */
export const asDocument: Holder = {
  omits: false,
  hint: 'document',
  line: (...pieces) => [{ kind: 'document', separated: true, body: [line(...pieces)] }],
  nested: (_, body) => [{ kind: 'document', separated: true, body }],
  missing: [],
}
