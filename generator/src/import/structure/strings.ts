import { flat, plainPieces } from './lines/flat.ts'
import { type Control, type Item, spanOf } from './lines/items.ts'
import type { Reading } from './reading.ts'
import { readTextLines } from './text-lines.ts'
import type { Structure } from './tree.ts'

/** The most lines of output that items give on one way through them. */
export const mostOutput = (items: readonly Item[]): number =>
  items.reduce((sum, item) => {
    if (item.kind === 'line' || item.kind === 'block' || item.kind === 'island') return sum + 1
    return item.kind === 'control' ? sum + Math.max(...item.arms.map((arm) => mostOutput(arm.items))) : sum
  }, 0)

/** Whether a line has what YAML takes for a comment, but a string doesn't. */
export const hasMark = (items: readonly Item[]): boolean =>
  items.some((item) => {
    if (item.kind === 'line') return /(^|\s)#/.test(flat(item.pieces))
    return item.kind === 'control' && item.arms.some((arm) => hasMark(arm.items))
  })

/** Items as a string of one line, whatever YAML would make of it. */
export const readString = (items: readonly Item[], reading: Reading): Structure | undefined => {
  if (mostOutput(items) > 1) return undefined
  const content = items.filter(({ kind }) => kind === 'line' || kind === 'control')
  const [last] = content.slice(-1)
  const before = content.slice(0, -1).concat(items.filter(({ kind }) => kind === 'statement'))
  if (!last || before.length > 0) return undefined
  return readPart(last, reading)
}

const readPart = (item: Item, reading: Reading): Structure | undefined => {
  const place = reading.source.linesOf(item)
  if (item.kind === 'line') return { kind: 'scalar', style: 'plain', pieces: plainPieces(item.pieces), place }
  return isChoice(item) ? readChoice(item, reading, readString) : undefined
}

const isChoice = (item: Item): item is Control =>
  item.kind === 'control' && item.arms.every(({ head }) => head !== 'range')

const readChoice = (
  { arms, ...control }: Control,
  reading: Reading,
  read: (items: readonly Item[], reading: Reading) => Structure | undefined,
): Structure | undefined => {
  const bodies = arms.map(({ items }) => read(items, reading))
  if (bodies.some((body) => body === undefined)) return undefined
  return {
    kind: 'choice',
    before: [],
    arms: arms.map(({ head, pipeline, ...arm }, index) => ({
      head,
      ...(pipeline && { pipeline }),
      body: bodies[index] as Structure,
      place: reading.source.place(arm),
    })),
    place: reading.source.linesOf(control),
  }
}

/** Items as a string of several lines, or as one of several such. */
export const readText = (items: readonly Item[], reading: Reading): Structure => {
  const [only, ...others] = items.filter(({ kind }) => kind !== 'comment')
  const choice = only && others.length === 0 && isChoice(only) ? readChoice(only, reading, readText) : undefined
  const place = reading.source.linesOf(spanOf(items, { start: 0, end: 0 }))
  return choice ?? { kind: 'text', header: '|-', lines: readTextLines(items, 0, reading), place }
}
