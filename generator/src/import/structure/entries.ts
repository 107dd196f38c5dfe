import { takeChildren } from './children.ts'
import { readEntry } from './entry.ts'
import { attempt, Fault } from './fault.ts'
import { printsLines } from './inserted.ts'
import {
  blockInsertion,
  emptyInsertion,
  emptyOf,
  isAmongEntries,
  isInsertionLine,
  islandAt,
  lineInsertion,
} from './insertions.ts'
import { plainPieces } from './lines/flat.ts'
import { type Control, type ControlArm, type Item, type Line, spanOf, withItems } from './lines/items.ts'
import { ANYWHERE, isAtDash, isComment, levelOf, shown } from './lines/levels.ts'
import { readOpenedItem } from './opened-item.ts'
import type { Reading } from './reading.ts'
import type { Arm, Entry } from './tree.ts'

/** Reads items at a level as entries of a map or list. */
export const readEntries = (
  items: readonly Item[],
  level: number,
  shape: 'map' | 'list' | 'any',
  reading: Reading,
): readonly Entry[] => {
  const reader = new EntriesReader(items, level, shape, reading)
  return reader.read()
}

/** What of an item stays where it gives no content: statements, comments and jumps. */
export const neutralEntries = (items: readonly Item[], reading: Reading): readonly Entry[] =>
  items.flatMap((item) => neutral(item, reading))

const neutral = (item: Item, reading: Reading): readonly Entry[] => {
  const place = reading.source.linesOf(item)
  if (item.kind === 'statement') return [{ kind: item.kind, pipeline: item.pipeline, place }]
  if (item.kind === 'comment') return [{ kind: item.kind, pieces: [{ kind: 'text', text: item.text }], place }]
  if (item.kind === 'break' || item.kind === 'continue') return [{ kind: item.kind, place }]
  if (item.kind === 'line') return isComment(item) ? [commentOf(item, reading)] : []
  if (item.kind !== 'control') return []
  const arms = armsOf(item, reading, (arm) => neutralEntries(arm.items, reading))
  return arms.some(({ body }) => body.length > 0) ? [{ kind: 'control', arms, place }] : []
}

const commentOf = (line: Line, reading: Reading): Entry =>
  line.pieces.some((piece) => printsLines(piece, reading))
    ? islandAt(line, 'lines of YAML behind the mark of a comment', reading)
    : { kind: 'comment', pieces: withoutMark(line), place: reading.source.linesOf(line) }

/** `# …` without its mark. */
const withoutMark = ({ pieces }: Line): Extract<Entry, { kind: 'comment' }>['pieces'] => {
  const [first, ...others] = plainPieces(pieces)
  if (first?.kind !== 'text') return plainPieces(pieces)
  const text = first.text.replace(/^#[ \t]?/, '')
  return text === '' ? others : [{ ...first, text }, ...others]
}

const armsOf = (
  { arms }: Control,
  reading: Reading,
  read: (arm: ControlArm) => readonly Entry[],
): readonly Arm<readonly Entry[]>[] =>
  arms.map((arm) => ({
    head: arm.head,
    ...(arm.pipeline && { pipeline: arm.pipeline }),
    body: read(arm),
    place: reading.source.place(arm),
  }))

class EntriesReader {
  #items: readonly Item[]
  readonly #level: number
  readonly #shape: 'map' | 'list' | 'any'
  readonly #reading: Reading
  readonly #entries: Entry[] = []
  #at = 0
  /** The last item that gave content, and how many entries were before it. */
  #last: { readonly at: number; readonly entries: number } | undefined

  constructor(items: readonly Item[], level: number, shape: 'map' | 'list' | 'any', reading: Reading) {
    this.#items = items
    this.#level = level
    this.#shape = shape
    this.#reading = reading
  }

  read(): readonly Entry[] {
    for (let item = this.#items[this.#at]; item; item = this.#items[this.#at]) this.#item(item)
    return this.#entries
  }

  #item(item: Item): void {
    const here = levelOf(item)
    if (here === ANYWHERE) this.#add(neutral(item, this.#reading), this.#at + 1)
    else if (here < this.#level && !this.#isAmongItems(item)) throw new Fault('less indent than the entries before')
    else if (item.kind === 'island') this.#add([islandAt(item, item.reason, this.#reading)], this.#at + 1)
    else if (item.kind === 'block')
      this.#add([blockInsertion(item, Math.floor(this.#level), this.#reading)], this.#at + 1)
    else if (item.kind === 'line' && emptyOf(item) && Math.floor(this.#level) === here) this.#empty(item)
    else if (item.kind === 'line' && (here === this.#level || this.#isAmongItems(item))) this.#line(item)
    else if (item.kind === 'control' && (here === this.#level || this.#isAmongItems(item))) this.#control(item)
    else throw new Fault('deeper lines without an entry above')
  }

  /** Insertions among a list's items stand at the indent of the dashes. */
  #isAmongItems(item: Item): boolean {
    const mayBe = item.kind !== 'line' || isAmongEntries(item, this.#reading)
    return mayBe && isAtDash(this.#level) && levelOf(item) === Math.floor(this.#level)
  }

  #empty(line: Line): void {
    const callee = emptyOf(line)
    if (callee) this.#add([emptyInsertion(line, callee, this.#reading)], this.#at + 1)
  }

  #add(entries: readonly Entry[], next: number): void {
    const item = this.#items[this.#at]
    if (item && levelOf(item) < ANYWHERE) this.#last = { at: this.#at, entries: this.#entries.length }
    this.#entries.push(...entries)
    this.#at = next
  }

  #line(line: Line): void {
    if (isInsertionLine(line, this.#reading)) {
      this.#add([lineInsertion(line, this.#reading)], this.#at + 1)
      return
    }
    const { children, next, items } = takeChildren(this.#items, this.#at, this.#level, this.#reading)
    this.#items = items
    const all = [line, ...children]
    const made = attempt<Entry>(
      () => readEntry(line, children, this.#reading),
      (reason) => this.#island(all, reason),
    )
    this.#add([made], next)
  }

  /** What can't be cut out is left to what is around it. */
  #island(items: readonly Item[], reason: string): Entry {
    if (items.some(({ isPart }) => isPart)) throw new Fault(reason)
    return islandAt(spanOf(items, items[0] as Item), reason, this.#reading)
  }

  #control(control: Control): void {
    const deeper = this.#deeperBehind()
    if (control.arms.some(({ items }) => this.#isDeeper(items))) {
      this.#withLast(control, deeper)
      return
    }
    const next = this.#at + 1 + deeper.length
    if (deeper.length > 0 && canShare(control)) this.#share(control, deeper, next)
    else if (deeper.length > 0) this.#add([this.#opened(control, deeper)], next)
    else this.#add([this.#entriesOf(control)], next)
  }

  /** Whether items begin deeper than the entries: what they begin with belongs to the entry before. */
  #isDeeper(items: readonly Item[]): boolean {
    const [first] = shown(items)
    if (!first || (first.kind === 'line' && first.isValue)) return false
    const inner = first.kind === 'control' && first.arms.some((arm) => this.#isDeeper(arm.items))
    return inner || levelOf(first) > this.#level
  }

  /** The entry before a control belongs to the same island. */
  #withLast(control: Control, deeper: readonly Item[]): void {
    if (!this.#last) throw new Fault('deeper lines without an entry above')
    const next = this.#at + 1 + deeper.length
    const island = this.#island(
      [...this.#items.slice(this.#last.at, this.#at), control, ...deeper],
      'deeper lines without an entry above',
    )
    this.#entries.length = this.#last.entries
    this.#at = this.#last.at
    this.#add([island], next)
  }

  /** What is behind a control and deeper than it: it belongs to what the control ends with. */
  #deeperBehind(): readonly Item[] {
    const behind = this.#items.slice(this.#at + 1)
    const end = behind.findIndex((item) => levelOf(item) <= this.#level)
    const deeper = end < 0 ? behind : behind.slice(0, end)
    return deeper.slice(0, deeper.findLastIndex((item) => levelOf(item) < ANYWHERE) + 1)
  }

  /** `if A: X else: Y`, then Z below both of them: the same as Z in each. */
  #share(control: Control, deeper: readonly Item[], next: number): void {
    const copies = deeper.map((item): Item => ({ ...item, isPart: true }))
    const shared = { ...withItems(control, (items) => [...items, ...copies]), ...spanOf([control, ...deeper], control) }
    this.#items = [...this.#items.slice(0, this.#at), shared, ...this.#items.slice(next)]
  }

  #opened(control: Control, deeper: readonly Item[]): Entry {
    const all = [control, ...deeper]
    return attempt<Entry>(
      () => readOpenedItem(control, deeper, this.#level, this.#reading),
      (reason) => this.#island(all, reason),
    )
  }

  #entriesOf(control: Control): Entry {
    const place = this.#reading.source.linesOf(control)
    const read = (arm: ControlArm): readonly Entry[] => readEntries(arm.items, this.#level, this.#shape, this.#reading)
    return attempt<Entry>(
      () => ({ kind: 'control', arms: armsOf(control, this.#reading, read), place }),
      (reason) => this.#island([control], reason),
    )
  }
}

/** Whether one way through a control is always taken, each with content and with the same scope. */
const canShare = ({ arms }: Control): boolean =>
  arms.at(-1)?.head === 'else' &&
  !arms.some(({ items }) => items.some(({ kind }) => kind === 'statement')) &&
  arms.every(({ head, items }) => head !== 'range' && head !== 'with' && shown(items).length > 0)
