import type { Item } from './items.ts'
import { blockHeaderOf, isComment } from './levels.ts'

/** Marks the lines of block scalars, whose `#` and `-` are text. */
export const markTexts = (items: readonly Item[]): readonly Item[] => mark(items, undefined).items

/** The indent that lines of a block scalar are deeper than, if one is open. */
type Open = number | undefined

const mark = (items: readonly Item[], open: Open): { items: readonly Item[]; open: Open } => {
  let now = open
  const marked = items.map((item): Item => {
    if (item.kind === 'line') {
      const isText = now !== undefined && item.indent > now && !item.isValue
      if (!isText) now = isComment(item) && now === undefined ? now : blockHeaderOf(item)?.indent
      return isText ? { ...item, isText } : item
    }
    if (item.kind === 'block' && now !== undefined && item.indent <= now) now = undefined
    if (item.kind !== 'control') return item
    const arms = item.arms.map((arm) => ({ arm, inner: mark(arm.items, now) }))
    const mayBeSkipped = item.arms.at(-1)?.head !== 'else'
    now = arms.reduce<Open>((least, { inner }) => deepest(least, inner.open), mayBeSkipped ? now : undefined)
    return { ...item, arms: arms.map(({ arm, inner }) => ({ ...arm, items: inner.items })) }
  })
  return { items: marked, open: now }
}

const deepest = (a: Open, b: Open): Open => (a === undefined || b === undefined ? (a ?? b) : Math.min(a, b))
