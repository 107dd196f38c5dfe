import { plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { flatParts } from '../expression/format.ts'
import type { Block, Statement } from '../tree/tree.ts'
import { type BlockScalar, isOfOneLine, isWord, LINE, LINE_BREAK } from './block-scalar.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import type { Form } from './form.ts'
import { rawPieces } from './text-pieces.ts'

/** Lines that the author joined, some under conditions or in loops, as a block scalar, where that is exact. */
export const joinedLines = (node: Node, context: Context): BlockScalar | undefined => {
  const { lines, keepsBreak } = linesOf(node)
  if (lines?.kind !== 'list' || !lines.items.every((item) => isLines(item))) return undefined
  const [first, last] = [lines.items[0], lines.items.at(-1)]
  if (lines.items.length < 2 || !first || !last || !beginsText(first) || !endsText(last)) return undefined
  const body = context.contents(lines, inLines(context), context)
  return { indicator: keepsBreak ? '|' : '|-', before: [], body: keepsBreak ? [...body, LINE_BREAK] : body }
}

/** `[…].join('\n')`, and the same with a line break behind it. */
const linesOf = (node: Node): { lines?: Node; keepsBreak: boolean } => {
  const [of, end, more] = node.kind === 'text' ? flatParts(node) : [node]
  if (!of || more || (end && !isNewLine(end))) return { keepsBreak: false }
  const [list, separator] = of.kind === 'call' && of.function === 'join' ? of.arguments : []
  return list && separator && isNewLine(separator)
    ? { lines: plain(list), keepsBreak: end !== undefined }
    : { keepsBreak: false }
}

const isNewLine = (node: Node): boolean => node.kind === 'literal' && node.value === '\n'

/** A line, or lines that are there under a condition or for each item of a list. */
const isLines = (item: Node): boolean => (item.kind === 'spread' ? isSpreadable(plain(item.of)) : isLine(item))

const isSpreadable = (of: Node): boolean => {
  if (of.kind === 'absent') return true
  if (of.kind === 'list') return of.items.every(isLines)
  if (of.kind === 'conditional') return [of.then, of.otherwise].every((arm) => isSpreadable(plain(arm)))
  return of.kind === 'each' && of.type.kind === 'list' && isEachLine(of.body)
}

const isEachLine = (body: Node): boolean => (body.type.kind === 'list' ? isSpreadable(plain(body)) : isLine(body))

/** An empty line would be taken away by the condition behind it. */
const isLine = (node: Node): boolean => {
  const parts = node.kind === 'text' ? flatParts(node) : [node]
  if (node.type.kind !== 'string' || node.type.optional) return false
  const constant = parts.map((part) => (part.kind === 'literal' ? String(part.value) : 'x')).join('')
  return LINE.test(constant) && parts.every(isOfOneLine)
}

const beginsText = (item: Node): boolean => {
  const [first] = item.kind === 'text' ? flatParts(item) : [item]
  return first?.kind === 'literal' ? /^\S/.test(String(first.value)) : first !== undefined && isWord(first)
}

const endsText = (item: Node): boolean => {
  const parts = item.kind === 'text' ? flatParts(item) : [item]
  return parts.some((part) => (part.kind === 'literal' ? /\S/.test(String(part.value)) : isWord(part)))
}

const inLines = (context: Context): Form => {
  const lineOf = (node: Node): Block => {
    const of = plain(node)
    if (of.kind === 'conditional' && of.type.kind === 'string')
      return choose(of.test, lineOf(of.then), lineOf(of.otherwise), context)
    // in a loop, its variables belong to the turn
    const before: Statement[] = []
    const pieces = rawPieces(of, context, before)
    return [...before, { kind: 'line', pieces }]
  }
  return { item: lineOf, entry: ({ value }) => lineOf(value), whole: lineOf }
}
