import type { Span } from '../../template-parser/index.ts'
import { Fault } from './fault.ts'
import { plainPieces } from './lines/flat.ts'
import type { Control, Item, Line } from './lines/items.ts'
import { ANYWHERE, indentOf } from './lines/levels.ts'
import type { Reading } from './reading.ts'
import type { Structure, TextLine } from './tree.ts'

/** Reads the lines of a block scalar; `indent` is that of its key or dash. */
export const readBlockScalar = (
  header: string,
  indent: number,
  items: readonly Item[],
  owner: Span,
  reading: Reading,
): Structure => {
  const digit = /\d/.exec(header)?.[0]
  const base = digit === undefined ? baseOf(items) : indent + Number(digit)
  return { kind: 'text', header, lines: readTextLines(items, base, reading), place: reading.source.linesOf(owner) }
}

/** The indent of the first line, which is that of the block: it mustn't depend on a branch. */
const baseOf = (items: readonly Item[]): number => {
  const [first = 0, ...others] = firstIndents(items)
  if (others.some((indent) => indent !== first)) throw new Fault('the first line of a block scalar depends on a branch')
  return first
}

/** The indents of what may be the first line. */
const firstIndents = (items: readonly Item[]): readonly number[] => {
  for (const [index, item] of items.entries()) {
    if (item.kind === 'line' || item.kind === 'block' || item.kind === 'island') return [item.indent]
    if (item.kind !== 'control' || indentOf(item) === ANYWHERE) continue
    const mayBeEmpty =
      item.arms.at(-1)?.head !== 'else' || item.arms.some((arm) => indentOf({ ...item, arms: [arm] }) === ANYWHERE)
    return [
      ...item.arms.flatMap((arm) => firstIndents(arm.items)),
      ...(mayBeEmpty ? firstIndents(items.slice(index + 1)) : []),
    ]
  }
  return []
}

/** Items as lines of a text, whose own indent is `base`. */
export const readTextLines = (items: readonly Item[], base: number, reading: Reading): readonly TextLine[] =>
  items.flatMap((item) => textLine(item, base, reading))

const textLine = (item: Item, base: number, reading: Reading): readonly TextLine[] => {
  const place = reading.source.linesOf(item)
  if (item.kind === 'line') return [lineOf(item, base, reading)]
  if (item.kind === 'blank') return [blankOf(item, base, reading)]
  if (item.kind === 'statement' && reading.soleHelper(item.pipeline)?.spansLines)
    throw new Fault('a named template that prints only ends of lines')
  if (item.kind === 'statement') return [{ kind: 'statement', pipeline: item.pipeline, place }]
  if (item.kind === 'control') return [controlOf(item, base, reading)]
  if (item.kind === 'comment') return []
  if (item.kind === 'island') throw new Fault(item.reason)
  if (item.kind !== 'block') throw new Fault(`${item.kind} within a text`)
  if (item.odd !== undefined) throw new Fault(item.odd)
  if (item.isShifted) throw new Fault('a named template ends or indents the line of a text')
  return [{ kind: 'inserted', indent: depth(item.indent, base), pipeline: item.pipeline, place }]
}

const depth = (indent: number, base: number): number => {
  if (indent < base) throw new Fault('a line of a block scalar is left of its first')
  return indent - base
}

const lineOf = (line: Line, base: number, reading: Reading): TextLine => {
  if (line.isValue) throw new Fault('a control ends within a line')
  if (line.isBegun) throw new Fault('nindent in front of a text')
  const place = reading.source.linesOf(line)
  return { kind: 'line', indent: depth(line.indent, base), pieces: plainPieces(line.pieces), place }
}

/** The space of a line without content is content, if it is more than the indent. */
const blankOf = (item: Item & { kind: 'blank' }, base: number, reading: Reading): TextLine => {
  if (item.width === undefined || item.isUnsure) throw new Fault('a blank line of a text depends on a branch')
  const place = reading.source.place(item)
  return item.width > base ? { kind: 'line', indent: item.width - base, pieces: [], place } : { kind: 'blank', place }
}

const controlOf = (control: Control, base: number, reading: Reading): TextLine => ({
  kind: 'control',
  arms: control.arms.map((arm) => ({
    head: arm.head,
    ...(arm.pipeline && { pipeline: arm.pipeline }),
    body: readTextLines(arm.items, base, reading),
    place: reading.source.place(arm),
  })),
  place: reading.source.linesOf(control),
})
