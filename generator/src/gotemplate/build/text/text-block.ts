import { text } from '../../../model/computed.ts'
import { change, plain } from '../../../model/leaves.ts'
import type { Node } from '../../../model/node.ts'
import { isScalar } from '../../../model/type.ts'
import { type Block, yamlPiece } from '../../tree/tree.ts'
import type { Context, Position } from '../context.ts'
import { type BlockScalar, isOfOneLine, isWord, LINE, literalScalar } from './block-scalar.ts'
import { linesBlock } from './line-emitter.ts'
import { defineText } from './text-define.ts'
import { itemLists, linesOfText, partsOf } from './text-lines.ts'

/**
 * A text of several lines on lines of its own, its conditions and loops in place: as a block scalar where that is exact,
 * else as a `define` of its template, whose text is quoted.
 */
export const lowerLines = (node: Node, position: Position, context: Context): Block | undefined => {
  const lines = linesOfText(node, context)
  const block = blockOfLines(lines, context)
  if (block) return position.nested(` ${block.indicator}`, block.body)
  const defined = definedText(node, lines, position.hint, context)
  return defined && position.line(yamlPiece(defined))
}

const definedText = (node: Node, lines: readonly Node[], hint: string, context: Context): Node | undefined => {
  // lines that a filter may all leave out are no line, and the line break behind them stays
  const [joined, end, more] = partsOf(node)
  const isEnded = joined?.kind === 'call' && end?.kind === 'literal' && end.value === '\n' && !more
  if (isEnded && lines.length === 2 && partsOf(lines[0] as Node)[0] === joined) {
    const without = definedText(joined, linesOfText(joined, context), hint, context)
    return without && text([without, end])
  }
  if (!context.texts || !lines.every(isPrintable) || !isWorthDefining(lines)) return undefined
  return defineText(node, hint, context, context.texts)
}

const isWorthDefining = (lines: readonly Node[]): boolean =>
  lines.length > 3 || lines.some((line) => line.kind === 'spread')

/** A line, or lines that are there under a condition or for each item of a list. */
const isPrintable = (item: Node): boolean => {
  if (item.kind !== 'spread') return isScalar(item.type) && !item.type.optional && plain(item).kind !== 'fail'
  const of = plain(item.of)
  if (of.kind === 'list') return of.items.every(isPrintable)
  if (of.kind === 'conditional') return [of.then, of.otherwise].every((arm) => isPrintable(change(item, { of: arm })))
  if (of.kind === 'each') return isPrintable(change(item, { of: of.body }))
  return false
}

/** The lines as a block scalar, where no value in them can be taken for anything but a part of its line. */
const blockOfLines = (lines: readonly Node[], context: Context): BlockScalar | undefined => {
  if (!lines.every(isPrintable)) return undefined
  const keepsBreak = lines.length > 1 && isEmptyLine(lines.at(-1))
  const shown = keepsBreak ? lines.slice(0, -1) : lines
  if ((shown.length < 2 && shown[0]?.kind !== 'spread') || !allLines(shown).every(isExactLine)) return undefined
  const [first, last] = [edgeOf(shown), edgeOf(shown.toReversed(), true)]
  if (!first.lines.every(beginsText) || !last.lines.every(endsText) || (keepsBreak && first.mayBeNone)) return undefined
  return literalScalar(linesBlock(shown, context), keepsBreak)
}

const isEmptyLine = (line: Node | undefined): boolean => line?.kind === 'literal' && line.value === ''

const allLines = (items: readonly Node[]): Node[] =>
  items.flatMap((item) => (item.kind === 'spread' ? itemLists(item.of).flatMap(allLines) : [item]))

interface Edge {
  readonly lines: readonly Node[]
  readonly mayBeNone: boolean
}

/** The lines that may come first. */
const edgeOf = (items: readonly Node[], reversed = false): Edge => {
  const lines: Node[] = []
  for (const item of items) {
    const edge = item.kind === 'spread' ? edgeOfSpread(item.of, reversed) : { lines: [item], mayBeNone: false }
    lines.push(...edge.lines)
    if (!edge.mayBeNone) return { lines, mayBeNone: false }
  }
  return { lines, mayBeNone: true }
}

const edgeOfSpread = (node: Node, reversed: boolean): Edge => {
  const of = plain(node)
  const edges = itemLists(of).map((items) => edgeOf(reversed ? items.toReversed() : items, reversed))
  return {
    lines: edges.flatMap(({ lines }) => lines),
    mayBeNone: of.kind === 'each' || edges.some(({ mayBeNone }) => mayBeNone),
  }
}

const isExactLine = (node: Node): boolean => {
  if (isEmptyLine(node)) return true
  const parts = partsOf(node)
  const constant = parts.map((part) => (part.kind === 'literal' ? String(part.value) : 'x')).join('')
  return LINE.test(constant) && parts.every(isOfOneLine)
}

const beginsText = (line: Node): boolean => {
  const [first] = partsOf(line)
  if (first?.kind === 'conditional') return [first.then, first.otherwise].every(beginsText)
  return first?.kind === 'literal' ? /^\S/.test(String(first.value)) : first !== undefined && isWord(first)
}

const endsText = (line: Node): boolean => {
  const parts = partsOf(line)
  const [only] = parts
  if (only?.kind === 'conditional' && parts.length === 1) return [only.then, only.otherwise].every(endsText)
  return parts.some((part) => (part.kind === 'literal' ? /\S/.test(String(part.value)) : isWord(part)))
}
