import { BLOCK_HEADER, dashesOf, flat, isSeparatorText, keyOf, withoutComment } from './flat.ts'
import type { Control, Item, Line } from './items.ts'

/** The level of what stands anywhere. */
export const ANYWHERE = 1e9

/** Half a step: the items of a list may stand at the indent of their key, and belong to it. */
const DASH = 0.5

/** Whether a line is a comment of YAML. */
export const isComment = (line: Line): boolean => {
  const [first] = line.pieces
  return line.isText !== true && first?.kind === 'text' && first.text.startsWith('#')
}

/** Whether a line begins an item of a list. */
export const isDash = (line: Line): boolean => /^-(\s|$)/.test(flat(line.pieces))

/** Whether an item separates documents. */
export const isSeparator = (item: Item): boolean =>
  item.kind === 'line' && item.indent === 0 && !item.isText && isSeparatorText(flat(item.pieces))

/** Where an item stands: its indent; an item of a list half a step more. */
export const levelOf = (item: Item): number => {
  if (item.kind === 'line') return isComment(item) ? ANYWHERE : item.indent + (!item.isText && isDash(item) ? DASH : 0)
  if (item.kind === 'block' || item.kind === 'island') return item.indent
  return item.kind === 'control' ? leastLevel(item.arms.flatMap(({ items }) => items)) : ANYWHERE
}

/** The least level of items. */
export const leastLevel = (items: readonly Item[]): number =>
  items.reduce((least, item) => Math.min(least, levelOf(item)), ANYWHERE)

/** The indent of an item as text. */
export const indentOf = (item: Item): number => {
  if (item.kind === 'line' || item.kind === 'block' || item.kind === 'island') return item.indent
  if (item.kind !== 'control') return ANYWHERE
  return item.arms.flatMap(({ items }) => items).reduce((least, each) => Math.min(least, indentOf(each)), ANYWHERE)
}

/** The level of an item, where insertions are those of lists. */
export const listLevelOf = (item: Item): number => {
  if (item.kind === 'block') return item.indent + DASH
  if (item.kind !== 'control') return levelOf(item)
  return item.arms.flatMap(({ items }) => items).reduce((least, each) => Math.min(least, listLevelOf(each)), ANYWHERE)
}

/** The items that give content. */
export const shown = (items: readonly Item[]): readonly Item[] => items.filter((item) => levelOf(item) < ANYWHERE)

/** The lines at a level, within controls too. */
export const linesAt = (items: readonly Item[], level: number): readonly Line[] =>
  items.flatMap((item) => {
    if (item.kind === 'line') return levelOf(item) === level ? [item] : []
    return item.kind === 'control' ? item.arms.flatMap((arm) => linesAt(arm.items, level)) : []
  })

/** Whether a level is that of the items of a list. */
export const isAtDash = (level: number): boolean => !Number.isInteger(level)

/** Where a list's items stand if its insertions stand at a level. */
export const atDash = (level: number): number => level + DASH

/** The header of the block scalar that a line begins, and the indent that its lines are deeper than. */
export const blockHeaderOf = (line: Line): { header: string; indent: number } | undefined => {
  if (line.isText || isComment(line)) return undefined
  const text = flat(line.pieces)
  const dashes = dashesOf(text)
  const rest = text.slice(dashes.length)
  const key = keyOf(rest)
  if (key === undefined && dashes === '') return undefined
  const header = withoutComment(rest.slice(key?.length ?? 0).trim())
  if (!BLOCK_HEADER.test(header)) return undefined
  const inner = key === undefined ? dashes.lastIndexOf('-') : dashes.length
  return { header, indent: line.indent + inner }
}

/** Whether items hold only a control without a loop. */
export const soleChoice = (items: readonly Item[]): Control | undefined => {
  const [first, ...others] = shown(items)
  return others.length === 0 && first?.kind === 'control' && isChoice(first) ? first : undefined
}

/** Whether a control is no loop. */
export const isChoice = ({ arms }: Control): boolean => arms.every(({ head }) => head !== 'range')
