import type { Pipeline } from '../../template-parser/index.ts'
import { insertionIn, isInsertionLine } from './insertions.ts'
import { dashesOf, flat, keyOf, withoutComment } from './lines/flat.ts'
import { type Control, type Item, type Line, spanOf, withItems } from './lines/items.ts'
import {
  ANYWHERE,
  atDash,
  blockHeaderOf,
  indentOf,
  isAtDash,
  isChoice,
  levelOf,
  listLevelOf,
  shown,
} from './lines/levels.ts'
import type { Reading } from './reading.ts'

/** What belongs to an entry, where the next one begins, and the items, of which one may have been split. */
export interface Taken {
  readonly children: readonly Item[]
  readonly next: number
  readonly items: readonly Item[]
}

/** Takes what belongs to the entry whose line is at an index: what is deeper, or a list at the indent of its key. */
export const takeChildren = (items: readonly Item[], index: number, level: number, reading: Reading): Taken => {
  const owner = items[index] as Line
  const depth = depthIn(owner, level)
  let end = index + 1
  for (let at = end; at < items.length; at++) {
    const item = items[at] as Item
    if (depth.of(item) <= depth.floor && !isListOf(owner, item, level, () => items.slice(index + 1, at), reading)) {
      const split = item.kind === 'control' ? splitControl(item, depth, reading) : undefined
      if (split) return withSplit(items, index, at, split)
      break
    }
    if (depth.of(item) < ANYWHERE) end = at + 1
  }
  end = depth.isText ? endOfText(items, end, depth) : end
  return { children: items.slice(index + 1, end), next: end, items }
}

interface Depth {
  readonly of: (item: Item) => number
  readonly floor: number
  readonly isText: boolean
  /** Whether blank lines at the end of a text are content. */
  readonly keepsBlank: boolean
}

const depthIn = (owner: Line, level: number): Depth => {
  const header = blockHeaderOf(owner)
  if (!header) return { of: levelOf, floor: level, isText: false, keepsBlank: false }
  return { of: indentOf, floor: Math.floor(level), isText: true, keepsBlank: header.header.includes('+') }
}

/** The end of a text with the blank lines behind it that are content: those with more space than its indent. */
const endOfText = (items: readonly Item[], from: number, { floor, keepsBlank }: Depth): number => {
  const next = items.slice(from).findIndex((item) => indentOf(item) < ANYWHERE)
  const behind = next < 0 ? items.slice(from) : items.slice(from, from + next)
  const last = behind.findLastIndex(
    (item) => item.kind === 'blank' && (keepsBlank || item.width === undefined || item.width > floor + 1),
  )
  return from + last + 1
}

type Split = readonly [inside: Control, behind: Control]

/** A control that holds the last children of an entry and new entries, as two. */
const splitControl = (control: Control, { of, floor }: Depth, reading: Reading): Split | undefined => {
  if (!isChoice(control)) return undefined
  const cuts = control.arms.map(({ items }) => cutOf(items, of, floor))
  if (!cuts.some((cut, index) => shown(control.arms[index]?.items.slice(0, cut) ?? []).length > 0)) return undefined
  const part = (pick: (items: readonly Item[], cut: number) => readonly Item[]): Control => ({
    ...withItems(control, (items, index) => pick(items, cuts[index] as number)),
    isPart: true,
  })
  const split: Split = [part((items, cut) => items.slice(0, cut)), part((items, cut) => items.slice(cut))]
  return isIndependent(...split, reading) ? split : undefined
}

/** Whether no variable that the first part of a control sets is used in the second, or by its tests. */
const isIndependent = (inside: Control, behind: Control, { source }: Reading): boolean => {
  const textOf = ({ arms }: Control): string =>
    arms.map(({ items }) => items.map(({ start, end }) => source.text.slice(start, end)).join(' ')).join(' ')
  const set = [...textOf(inside).matchAll(/(?:(\$\w+)\s*,\s*)?(\$\w+)\s*:?=/g)].flatMap(([, ...names]) => names)
  const tests = behind.arms.map(({ pipeline }) => (pipeline ? source.text.slice(pipeline.start, pipeline.end) : ''))
  const used = new Set(`${textOf(behind)} ${tests.join(' ')}`.match(/\$\w+/g))
  return !set.some((name) => name !== undefined && used.has(name))
}

const cutOf = (items: readonly Item[], of: Depth['of'], floor: number): number => {
  const end = items.findIndex((item) => of(item) <= floor)
  const deeper = end < 0 ? items : items.slice(0, end)
  return deeper.findLastIndex((item) => of(item) < ANYWHERE) + 1
}

const withSplit = (items: readonly Item[], index: number, at: number, [inside, behind]: Split): Taken => ({
  children: [...items.slice(index + 1, at), inside],
  next: at,
  items: [...items.slice(0, at), behind, ...items.slice(at + 1)],
})

/** Whether an insertion at a key's own indent is a list, which belongs to it: a map would stand beside it. */
const isListOf = (owner: Line, item: Item, level: number, taken: () => readonly Item[], reading: Reading): boolean => {
  if (isAtDash(level) || levelOf(item) !== level || !isOpen(owner)) return false
  const [first] = shown(taken())
  if (first && listLevelIn(first, reading) !== atDash(level)) return false
  if (listLevelIn(item, reading) <= level) return false
  const inserted = insertedIn(item, reading)
  const defaults = new Set(inserted.map((pipeline) => reading.isListByDefault(pipeline)))
  const [isList] = defaults
  if (defaults.size === 1 && isList !== undefined) return isList
  const shapes = inserted.map((pipeline) => reading.helperIn(pipeline)?.shape)
  if (shapes.includes('map')) return false
  if (shapes.every((shape) => shape === 'list')) return true
  return guessed(owner, item, reading)
}

const guessed = (owner: Line, item: Item, reading: Reading): boolean => {
  const key = keyIn(owner)
  const isList = LISTS.test(key) && !MAPS.test(key)
  const at = spanOf([item], item)
  if (isList) reading.guess(`What is inserted at the indent of \`${key}:\` is read as its list.`, at)
  else reading.guess(`What is inserted at the indent of \`${key}:\` is read as more keys beside it.`, at)
  return isList
}

/** The level of an item, where what it inserts are lists. */
const listLevelIn = (item: Item, reading: Reading): number => {
  if (item.kind === 'line') return isInsertionLine(item, reading) ? atDash(levelOf(item)) : levelOf(item)
  if (item.kind !== 'control') return listLevelOf(item)
  return item.arms
    .flatMap(({ items }) => items)
    .reduce((least, each) => Math.min(least, listLevelIn(each, reading)), ANYWHERE)
}

/** What is inserted in place of an item. */
const insertedIn = (item: Item, reading: Reading): readonly Pipeline[] => {
  if (item.kind === 'block') return [item.pipeline]
  if (item.kind === 'line') return isInsertionLine(item, reading) ? [insertionIn(item)] : []
  return item.kind === 'control'
    ? item.arms.flatMap((arm) => arm.items.flatMap((each) => insertedIn(each, reading)))
    : []
}

const textOf = (owner: Line): string => {
  const text = flat(owner.pieces)
  return text.slice(dashesOf(text).length)
}

const keyIn = (owner: Line): string => (keyOf(textOf(owner)) ?? '').replace(/\s*:$/, '').replace(/^"(.*)"$/, '$1')

/** Whether a key has no value on its line. */
const isOpen = (owner: Line): boolean => {
  const text = textOf(owner)
  const key = keyOf(text)
  return key !== undefined && withoutComment(text.slice(key.length).trim()) === ''
}

/** Fields of manifests that are lists, where their name doesn't end in `s`, and those that are maps though it does. */
const LISTS = /^(env|envFrom|egress|ingress|from|to|behavior|metrics|\w+s)$/
const MAPS =
  /^(resources|annotations|\w*[aA]nnotations|labels|\w*[lL]abels|limits|requests|capabilities|affinity|status)$/
