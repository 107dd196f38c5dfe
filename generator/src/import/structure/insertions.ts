import type { Command, Operand, Pipeline, Span } from '../../template-parser/index.ts'
import { isInsertion, whyNoValue } from './inserted.ts'
import type { Block, Item, Line, LinePiece } from './lines/items.ts'
import { shown } from './lines/levels.ts'
import { withoutTrim } from './lines/pipelines.ts'
import type { Reading } from './reading.ts'
import type { Entry, Island } from './tree.ts'

/** What a line prints, if that is all there is on it. */
const soleOutput = ({ pieces }: Line): Extract<LinePiece, { kind: 'printed' | 'attached' }> | undefined => {
  const [first, ...others] = pieces.filter((piece) => piece.kind !== 'text' || piece.text.trim() !== '')
  return others.length === 0 && (first?.kind === 'printed' || first?.kind === 'attached') ? first : undefined
}

/** Whether a line has nothing but what one action prints. */
export const isSoleOutput = (line: Line): boolean => soleOutput(line) !== undefined

/** Whether a line stands for the lines of a value. */
export const isInsertionLine = (line: Line, reading: Reading): boolean => {
  const sole = soleOutput(line)
  return sole !== undefined && isInsertion(sole.pipeline, reading)
}

/** What an insertion line inserts. */
export const insertionIn = (line: Line): Pipeline => (soleOutput(line) as { pipeline: Pipeline }).pipeline

/** `[]` or `{}` on a line of its own: no entries. */
export const emptyOf = ({ pieces }: Line): 'list' | 'dict' | undefined => {
  const [first, ...others] = pieces
  if (first?.kind !== 'text' || others.length > 0) return undefined
  const text = first.text.trim()
  if (text === '[]') return 'list'
  return text === '{}' ? 'dict' : undefined
}

/** Whether a line stands for any number of entries: what is inserted, `[]` or `{}`. */
export const isAmongEntries = (line: Line, reading: Reading): boolean =>
  isInsertionLine(line, reading) || emptyOf(line) !== undefined

/** Whether nothing but `[]` or `{}` is printed. */
export const isEmpty = (items: readonly Item[]): boolean =>
  shown(items).length > 0 && shown(items).every((item) => item.kind === 'line' && emptyOf(item) !== undefined)

/** `[]` or `{}`, where everything else may be missing, as the entries of an empty value. */
export const emptyInsertion = (line: Line, callee: 'list' | 'dict', reading: Reading): Entry => {
  const { start, end } = line
  const named = (name: string): Operand => ({ kind: 'function', name, fields: [], start, end })
  const command: Command = { operands: [named('toYaml'), named(callee)], start, end }
  const pipeline: Pipeline = { variables: [], declares: false, commands: [command], start, end }
  return { kind: 'insertion', pipeline, place: reading.source.linesOf(line) }
}

/** What a line inserts. */
export const lineInsertion = (line: Line, reading: Reading): Entry => {
  const pipeline = insertionIn(line)
  const isOneLine = line.indent === 0 || reading.helperIn(pipeline)?.isOneLine === true
  return isOneLine ? insertionOf(pipeline, line, reading) : islandAt(line, 'an insertion without an indent', reading)
}

/** What a block inserts among entries at an indent. */
export const blockInsertion = (block: Block, indent: number, reading: Reading): Entry => {
  if (block.odd !== undefined) return islandAt(block, block.odd, reading)
  if (block.indent !== indent) return islandAt(block, 'an insertion at another indent than the entries', reading)
  return insertionOf(block.pipeline, block, reading)
}

const insertionOf = (pipeline: Pipeline, at: Span, reading: Reading): Entry => {
  const reason = whyNoValue(pipeline, reading)
  if (reason !== undefined) return islandAt(at, reason, reading)
  return { kind: 'insertion', pipeline: withoutTrim(pipeline), place: reading.source.linesOf(at) }
}

/** What can't be read, with the reason. */
export const islandAt = (at: Span, reason: string, reading: Reading): Island => ({
  kind: 'island',
  reason,
  place: reading.source.linesOf(at),
})
