import type { Block, Piece, Statement, StatementOf } from '../tree/tree.ts'

/** Whether the last thing that a block prints may need something behind it. */
type IsOpen = (block: Block) => boolean

/**
 * A document with another entry at its end, in the innermost map where one closes it: it is always printed, and needs
 * nothing behind it. The order of keys means nothing; a document still begins with its version and kind.
 */
export const endInEntry = (block: Block, isOpen: IsOpen): Block | undefined =>
  closeLast(block, isOpen) ?? moveToEnd(block, isOpen, (entry) => !isHead(entry))

/** The block with its last entry closed from inside. */
const closeLast = (block: Block, isOpen: IsOpen): Block | undefined => {
  const last = block.at(-1)
  const closed = last?.kind === 'nested' ? closeNested(last, isOpen) : undefined
  return closed && [...block.slice(0, -1), closed]
}

const closeNested = (entry: StatementOf<'nested'>, isOpen: IsOpen): Statement | undefined => {
  if (!isOpen([entry])) return entry
  const body = closeLast(entry.body, isOpen) ?? moveToEnd(entry.body, isOpen)
  return body && { ...entry, body }
}

type Entry = StatementOf<'line' | 'nested'>

/** The last line of its own that closes a map, or else the last entry, with what the author says of it. */
const moveToEnd = (block: Block, isOpen: IsOpen, mayMove = (_: Entry): boolean => true): Block | undefined => {
  const closedBy = (statement: Statement): Statement | undefined => {
    if (!isEntry(statement) || !mayMove(statement)) return undefined
    return statement.kind === 'line' ? statement : closeNested(statement, isOpen)
  }
  const line = block.findLastIndex((statement) => statement.kind === 'line' && closedBy(statement))
  const at = line >= 0 ? line : block.findLastIndex(closedBy)
  const closed = block[at] && closedBy(block[at])
  if (!closed) return undefined
  const from = block[at - 1]?.kind === 'note' ? at - 1 : at
  return [...block.slice(0, from), ...block.slice(at + 1), ...block.slice(from, at), closed]
}

const isEntry = (statement: Statement): statement is Entry =>
  (statement.kind === 'line' && statement.pieces.length > 0 && isKey(statement.pieces)) ||
  (statement.kind === 'nested' && isKey(statement.head))

/** A key that is known: what the values give may have another one. */
const isKey = ([first, ...rest]: readonly Piece[]): boolean =>
  typeof first === 'string' && (first.includes(': ') || String(rest[0]).startsWith(':'))

const HEAD = /^(apiVersion|kind)\b/

const isHead = (entry: Entry): boolean => {
  const [first] = entry.kind === 'line' ? entry.pieces : entry.head
  return typeof first === 'string' && HEAD.test(first)
}
