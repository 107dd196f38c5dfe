import { each, list, spread } from '../../../model/compose.ts'
import { lengthOf, text } from '../../../model/computed.ts'
import { literal, plain } from '../../../model/leaves.ts'
import type { CallNode, EachNode, Node } from '../../../model/node.ts'
import { isPath } from '../../../model/path.ts'
import { asConditional, compare } from '../../../model/tests.ts'
import { isScalar } from '../../../model/type.ts'
import { flatParts } from '../../expression/format.ts'
import { newVariable } from '../../nodes/nodes.ts'
import { isOpaque } from '../../nodes/repeated.ts'
import type { Context } from '../context.ts'

/** A text as the list of its lines: what conditions and loops give as whole lines are items that are spread. */
export const linesOfText = (node: Node, context: Context): readonly Node[] => {
  const of = isOpaque(node, context) ? node : plain(node)
  const [items, separator] = joinOf(of)
  // no lines at all are an empty text as well
  if (items && separator === '\n') return linesOfItems(items, context)
  return linesOf(of, context)
}

const linesOf = (node: Node, context: Context): readonly Node[] => {
  const of = isOpaque(node, context) ? node : plain(node)
  if (of.kind === 'literal') return String(of.value).split('\n').map(literal)
  if (of.kind === 'text') return linesOfParts(flatParts(of), context)
  if (of.kind === 'conditional' && hasLineBreak(of)) return [eitherOf(of.test, of.then, of.otherwise, linesOf, context)]
  if (joinOf(of)[1] === '' && hasLineBreak(of)) return linesOfParts([of], context)
  return joinedLines(of, context) ?? [of]
}

const eitherOf = (
  test: Node,
  then: Node,
  otherwise: Node,
  lines: (arm: Node, context: Context) => readonly Node[],
  context: Context,
): Node => spread(asConditional(test, list(lines(then, context)), list(lines(otherwise, context))))

/** The lines as far as they are known, and the parts of the one that has not ended. */
interface Reading {
  readonly lines: Node[]
  line: Node[]
  /** A line break comes next, or nothing. */
  closed: boolean
}

const linesOfParts = (parts: readonly Node[], context: Context): readonly Node[] => {
  const reading: Reading = { lines: [], line: [], closed: false }
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'literal') readConstant(String(part.value), reading)
    else readPart(part, beginsWithBreak(parts[at + 1]), reading, context)
  }
  if (!reading.closed) endLine(reading)
  return reading.lines
}

const readConstant = (constant: string, reading: Reading): void => {
  for (const [at, line] of constant.split('\n').entries()) {
    if (at > 0 && !reading.closed) endLine(reading)
    reading.closed = reading.closed && at === 0
    if (line !== '') reading.line.push(literal(line))
  }
}

const endLine = (reading: Reading): void => {
  reading.lines.push(reading.line.length > 0 ? text(reading.line) : literal(''))
  reading.line = []
}

const readPart = (part: Node, isLast: boolean, reading: Reading, context: Context): void => {
  const isFirst = reading.line.length === 0 && !reading.closed
  const ended = isFirst ? wholeLines(part, 'end', context) : undefined
  const begun = !ended && !isFirst && isLast ? wholeLines(part, 'start', context) : undefined
  const alone = !ended && isFirst && isLast ? aloneOnLine(part, context) : undefined
  if (begun) endLine(reading)
  if (begun || alone) reading.closed = true
  const lines = ended ?? begun ?? alone
  if (lines) reading.lines.push(...lines)
  else reading.line.push(part)
}

const aloneOnLine = (part: Node, context: Context): readonly Node[] | undefined => {
  const lines = linesOf(part, context)
  return lines.length === 1 && lines[0] === plain(part) ? undefined : lines
}

const beginsWithBreak = (part: Node | undefined): boolean =>
  part === undefined || (part.kind === 'literal' && String(part.value).startsWith('\n'))

type Side = 'start' | 'end'

/** Lines that may not be there at all, each with a line break of its own: before it, or behind it. */
const wholeLines = (part: Node, side: Side, context: Context): readonly Node[] | undefined => {
  const of = isOpaque(part, context) ? part : plain(part)
  if (of.kind === 'literal' && of.value === '') return []
  if (of.kind === 'conditional' && hasLineBreak(of)) {
    const [then, otherwise] = [of.then, of.otherwise].map((arm) => wholeLines(arm, side, context))
    return then && otherwise && [spread(asConditional(of.test, list(then), list(otherwise)))]
  }
  const [items, separator] = joinOf(of)
  if (items?.kind === 'each' && separator === '') {
    const body = wholeItems(items.body, side, context)
    return body && [spread(change(items, body))]
  }
  const rest = withoutBreak(of, side)
  return rest ? linesOf(rest, context) : wholeParts(of, side, context)
}

/** Lines that begin or end with those of a loop, which may give none. */
const wholeParts = (node: Node, side: Side, context: Context): readonly Node[] | undefined => {
  const parts = node.kind === 'text' ? flatParts(node) : []
  const at = side === 'start' ? 1 : parts.length - 1
  if (parts.length < 2 || parts[side === 'start' ? 0 : at]?.kind !== 'call') return undefined
  const [before, after] = [parts.slice(0, at), parts.slice(at)].map((some) => wholeLines(text(some), side, context))
  return before && after && [...before, ...after]
}

const wholeItems = (body: Node, side: Side, context: Context): readonly Node[] | undefined => {
  const of = plain(body)
  if (of.kind === 'conditional') {
    const [then, otherwise] = [of.then, of.otherwise].map((arm) => wholeItems(arm, side, context))
    return then && otherwise && [spread(asConditional(of.test, list(then), list(otherwise)))]
  }
  if (of.kind !== 'list') return wholeLines(of, side, context)
  const items = of.items.map((item) => (item.kind === 'spread' ? undefined : wholeLines(item, side, context)))
  return items.every((item) => item !== undefined) ? items.flat() : undefined
}

const change = ({ over, value, key }: EachNode, body: readonly Node[]): Node => each(over, value, list(body), key)

/** A text without the line break that it certainly begins or ends with. */
const withoutBreak = (node: Node, side: Side): Node | undefined => {
  const parts = node.kind === 'text' ? flatParts(node) : [node]
  const at = side === 'start' ? 0 : parts.length - 1
  const edge = parts[at]
  if (edge?.kind !== 'literal') return undefined
  const constant = String(edge.value)
  const isBreak = side === 'start' ? constant.startsWith('\n') : constant.endsWith('\n')
  if (!isBreak) return undefined
  const rest = literal(side === 'start' ? constant.slice(1) : constant.slice(0, -1))
  return text(parts.map((part, index) => (index === at ? rest : part)))
}

/** Some constant or list in it has lines. */
const hasLineBreak = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'literal') return String(of.value).includes('\n')
  if (of.kind === 'text') return of.parts.some(hasLineBreak)
  if (of.kind === 'conditional') return hasLineBreak(of.then) || hasLineBreak(of.otherwise)
  return joinOf(of)[1] === '\n' || (joinOf(of)[1] === '' && holdsBreaks(of))
}

const holdsBreaks = (node: Node): boolean => {
  const [items] = joinOf(node)
  return items?.kind === 'each' && itemLists(items).flat().some(hasLineBreak)
}

/** The items of a list, for each of those that it may be: one of two by a test, or what an iteration gives. */
export const itemLists = (node: Node): readonly (readonly Node[])[] => {
  const of = plain(node)
  if (of.kind === 'conditional') return [of.then, of.otherwise].flatMap(itemLists)
  if (of.kind === 'each') return itemLists(of.body)
  return [of.kind === 'list' ? of.items : [of]]
}

/** The list and the separator of `list.join(separator)`. */
const joinOf = (node: Node): [items?: Node, separator?: string] => {
  const [items, separator] = node.kind === 'call' && node.function === 'join' ? (node as CallNode).arguments : []
  return items && separator?.kind === 'literal' ? [plain(items), String(separator.value)] : []
}

/** A list of lines inside a text: without items it is an empty line. */
const joinedLines = (node: Node, context: Context): readonly Node[] | undefined => {
  const [items, separator] = joinOf(node)
  if (!items || separator !== '\n') return undefined
  if (items.kind === 'list' && items.items.some(({ kind }) => kind !== 'spread')) return linesOfItems(items, context)
  if (items.kind !== 'each' || !givesItem(items.body) || !isPath(plain(items.over))) return undefined
  const isThere = compare('gt', lengthOf(items.over), literal(0))
  return [spread(asConditional(isThere, list(linesOfItems(items, context)), list([literal('')])))]
}

const givesItem = (body: Node): boolean => {
  const of = plain(body)
  return of.kind === 'list' ? of.items.some(({ kind }) => kind !== 'spread') : isScalar(of.type)
}

/** The lines of the items of a list. */
const linesOfItems = (node: Node, context: Context): readonly Node[] => {
  const of = isOpaque(node, context) ? node : plain(node)
  if (of.kind === 'absent') return []
  if (of.kind === 'list') {
    return of.items.flatMap((item) =>
      item.kind === 'spread' ? linesOfItems(item.of, context) : linesOf(item, context),
    )
  }
  if (of.kind === 'conditional' && !isScalar(of.type))
    return [eitherOf(of.test, of.then, of.otherwise, linesOfItems, context)]
  if (of.kind === 'each') return [spread(each(of.over, of.value, list(linesOfItems(of.body, context)), of.key))]
  return isScalar(of.type) ? linesOf(of, context) : [spread(eachLine(node))]
}

/** The items of a list of which no more is known, line by line. */
const eachLine = (of: Node): Node => {
  if (of.type.kind !== 'list' || of.type.optional) return of
  const line = newVariable('line', of.type.item)
  return each(of, line, list([line]))
}

/** The parts of a line. */
export const partsOf = (node: Node): readonly Node[] => {
  const of = plain(node)
  return of.kind === 'text' ? flatParts(of) : [of]
}
