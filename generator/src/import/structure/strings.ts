import { flat, plainPieces } from './lines/flat.ts'
import type { Item } from './lines/items.ts'
import type { Reading } from './reading.ts'
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
  if (item.kind !== 'control' || item.arms.some(({ head }) => head === 'range')) return undefined
  const arms = item.arms.map((arm) => ({ arm, body: readString(arm.items, reading) }))
  if (arms.some(({ body }) => body === undefined)) return undefined
  return {
    kind: 'choice',
    before: [],
    arms: arms.map(({ arm, body }) => ({
      head: arm.head,
      ...(arm.pipeline && { pipeline: arm.pipeline }),
      body: body as Structure,
      place: reading.source.place(arm),
    })),
    place,
  }
}
