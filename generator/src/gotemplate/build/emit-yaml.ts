import { insertionOf } from '../../model/included.ts'
import type { Node } from '../../model/node.ts'
import { templateOf } from '../../model/path.ts'
import { isNeverEmpty } from '../nodes/facts.ts'
import { yamlString } from '../text/scalar.ts'
import { type Block, line, type Statement, yamlPiece } from '../tree/tree.ts'
import type { Context, Emitter, Position } from './context.ts'

/** The text of a helper stands as it is where it is a map, which is never empty; what only Helm knows always does. */
const isPrintedAsIs = (node: Node): boolean =>
  (node.kind === 'include' && node.type.kind !== 'list') || insertionOf(node) !== undefined

/** What the author says of something, above it. */
const withNote = (text: string | undefined, block: Block): Block =>
  text && block.length > 0 ? [{ kind: 'note', text }, ...block] : block

/** A key that the template computes; it can't stand on its line where a part of it may be missing. */
const hoistKey = (key: string | Node, context: Context): { before: Block; node: string | Node } =>
  typeof key === 'string' ? { before: [], node: key } : context.hoist(key, { ...context, hint: 'key' })

const MODES: readonly unknown[] = ['defaultMode', 'mode']

/** The mode of a file that its owner can read: decimal, since YAML 1.2 reads no other, and as people know it. */
const fileMode = (key: string | Node, value: Node): string | undefined => {
  const mode = value.kind === 'literal' ? value.value : undefined
  if (!MODES.includes(key) || typeof mode !== 'number' || !Number.isInteger(mode)) return undefined
  return mode >= 0o400 && mode <= 0o777 ? `${key}: ${mode} # 0${mode.toString(8)}` : undefined
}

/** The lines of items and entries in a manifest. */
export const yamlEmitter = (context: Context): Emitter => ({
  item: (node) => withNote(node.comment, context.value(node, itemPosition, context)),
  entry: ({ key, value, comment }) => {
    const mode = fileMode(key, value)
    if (mode) return withNote(comment, [line(mode)])
    const { before, node } = hoistKey(key, context)
    return [...before, ...withNote(comment, context.value(value, keyPosition(node), context))]
  },
  note: withNote,
  whole: (node) =>
    isPrintedAsIs(node) || (isNeverEmpty(node) && !node.type.optional)
      ? [{ kind: 'yaml', node }]
      : [{ kind: 'with', of: templateOf(node) ?? node, body: [{ kind: 'yaml', node }], no: [] }],
})

/** The place behind a key. */
export const keyPosition = (key: string | Node): Position => {
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
  // of an insertion and a line with one of its keys the last counts
  if (body.slice(0, first).some((each) => each.kind === 'yaml' && insertionOf(each.node))) return body
  return found?.kind === 'line' ? [found, ...body.slice(0, first), ...body.slice(first + 1)] : body
}

const MAY_BE_SECOND: ReadonlySet<Statement['kind']> = new Set(['if', 'with', 'range', 'yaml'])

/** The place of an item. */
export const itemPosition: Position = {
  omits: false,
  hint: 'items',
  line: (...pieces) => [{ kind: 'item', body: [line(...pieces)] }],
  nested: (suffix, body) => [{ kind: 'item', body: suffix === '' ? lineFirst(body) : [line(suffix.trim()), ...body] }],
  missing: [{ kind: 'item', body: [line('null')] }],
}

/** The place of a document. */
export const documentPosition: Position = {
  omits: false,
  hint: 'document',
  line: (...pieces) => [{ kind: 'document', separated: true, body: [line(...pieces)] }],
  nested: (_, body) => [{ kind: 'document', separated: true, body }],
  missing: [],
}
