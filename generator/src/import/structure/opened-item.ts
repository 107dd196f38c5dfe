import { Fault } from './fault.ts'
import { dashesOf, flat, unflat } from './lines/flat.ts'
import { type Control, type Item, type Line, spanOf, withItems } from './lines/items.ts'
import { isAtDash, levelOf, shown } from './lines/levels.ts'
import type { Reading } from './reading.ts'
import type { Entry, Structure } from './tree.ts'
import { readValue } from './value.ts'

/**
 * `{{ with .a }}- a: …{{ end }}`, then more fields: an item whose first field depends on a test. Without that field, the
 * others would belong to the item before, or to none.
 */
export const readOpenedItem = (control: Control, deeper: readonly Item[], level: number, reading: Reading): Entry => {
  const inner = withoutDash(control, level)
  if (!inner) throw new Fault('a control opens a value that goes on behind it')
  const place = reading.source.linesOf(spanOf([control, ...deeper], control))
  const value = marked(readValue([{ ...inner, isPart: true }, ...deeper], control, reading))
  reading.guess('An item begins under a condition and goes on behind it. It is read as one item.', control)
  return { kind: 'item', value, place }
}

/** The control around the first field of the item, instead of around the item's beginning. */
const withoutDash = (control: Control, level: number): Control | undefined => {
  const [arm, ...others] = control.arms
  const items = arm?.items.filter(({ kind }) => kind !== 'blank') ?? []
  const [first, ...rest] = items
  if (others.length > 0 || arm?.head === 'range' || first?.kind !== 'line' || !isAtDash(level)) return undefined
  if (first.indent !== Math.floor(level) || shown(rest).some((item) => levelOf(item) <= level)) return undefined
  const text = flat(first.pieces)
  const dash = /^-\s+/.exec(dashesOf(text))?.[0]
  if (dash === undefined) return undefined
  const line: Line = {
    ...first,
    indent: first.indent + dash.length,
    pieces: unflat(text.slice(dash.length), first.pieces),
  }
  return withItems(control, () => [{ ...line, isPart: true }, ...rest])
}

const marked = (value: Structure): Structure => {
  if (value.kind !== 'map') return value
  const [first, ...others] = value.entries
  return first?.kind === 'control' ? { ...value, entries: [{ ...first, opened: true }, ...others] } : value
}
