import type { Span } from '../../template-parser/index.ts'
import { neutralEntries } from './entries.ts'
import { attempt, Fault } from './fault.ts'
import { islandAt } from './insertions.ts'
import { type Control, type Item, spanOf } from './lines/items.ts'
import { ANYWHERE, indentOf, isSeparator, levelOf, shown } from './lines/levels.ts'
import type { Reading } from './reading.ts'
import type { Document, Structure } from './tree.ts'
import { readValue } from './value.ts'

/**
 * Reads items as documents; `areManifests`: Helm removes the indent of their first line.
 *
 * @throws Fault where a control holds the end of a document and the beginning of another.
 */
export const readDocuments = (items: readonly Item[], reading: Reading, areManifests = false): readonly Document[] => {
  const reader = new DocumentsReader(reading, areManifests)
  for (const item of items) reader.add(item)
  return reader.end()
}

class DocumentsReader {
  readonly #reading: Reading
  readonly #areManifests: boolean
  readonly #documents: Document[] = []
  #current: Item[] = []
  /** Whether a control was the last, and what is behind it may belong to a document in it or before it. */
  #isOpen = false

  constructor(reading: Reading, areManifests: boolean) {
    this.#reading = reading
    this.#areManifests = areManifests
  }

  add(item: Item): void {
    if (isSeparator(item)) {
      this.end()
      this.#isOpen = false
    } else if (item.kind === 'control' && separates(item)) this.#control(item)
    else if (this.#isOpen && levelOf(item) < ANYWHERE)
      throw new Fault('a document goes on behind a control that begins it')
    else this.#current.push(item)
  }

  end(): readonly Document[] {
    const items = this.#current
    this.#current = []
    if (shown(items).length > 0) this.#documents.push(this.#document(items))
    else this.#documents.push(...items.flatMap((item) => this.#around(item)))
    return this.#documents
  }

  #control(control: Control): void {
    const isWithin = this.#isOpen || shown(this.#current).length > 0
    if (isWithin && !control.arms.every(({ items }) => begins(items)))
      throw new Fault('a control adds to a document and begins another')
    const [first] = control.arms
    if (first?.head === 'range' && !begins(first.items) && !ends(first.items))
      throw new Fault('documents of a loop without a line between')
    this.end()
    this.#documents.push(this.#controlOf(control))
    this.#isOpen = !control.arms.every(({ items }) => ends(items)) || (isWithin && !alwaysSeparates(control))
  }

  #controlOf(control: Control): Document {
    const arms = control.arms.map((arm) => ({
      head: arm.head,
      ...(arm.pipeline && { pipeline: arm.pipeline }),
      body: readDocuments(arm.items, this.#reading, this.#areManifests),
      place: this.#reading.source.place(arm),
    }))
    return { kind: 'control', arms, place: this.#reading.source.linesOf(control) }
  }

  #document(items: readonly Item[]): Document {
    const span = spanOf(shown(items), items[0] as Item)
    const value = attempt<Structure>(
      () => this.#valueOf(items, span),
      (reason) => islandAt(span, reason, this.#reading),
    )
    return { kind: 'document', value, place: this.#reading.source.linesOf(span) }
  }

  #valueOf(items: readonly Item[], span: Span): Structure {
    if (this.#areManifests && items.reduce((least, item) => Math.min(least, indentOf(item)), ANYWHERE) > 0)
      throw new Fault('a document that is indented')
    return readValue(items, span, this.#reading)
  }

  /** What prints nothing, around documents. */
  #around(item: Item): readonly Document[] {
    if (item.kind === 'statement') {
      const { kind, pipeline } = item
      return [{ kind, pipeline, place: this.#reading.source.linesOf(item) }]
    }
    if (item.kind !== 'control' || neutralEntries([item], this.#reading).length === 0) return []
    return [this.#controlOf(item)]
  }
}

const separates = (item: Item): boolean =>
  isSeparator(item) || (item.kind === 'control' && item.arms.some(({ items }) => items.some(separates)))

/** Whether there is a line between documents in every way through an item. */
const alwaysSeparates = (item: Item): boolean => {
  if (item.kind !== 'control') return isSeparator(item)
  const isComplete = item.arms.at(-1)?.head === 'else' && item.arms[0]?.head !== 'range'
  return isComplete && item.arms.every(({ items }) => items.some(alwaysSeparates))
}

/** Whether items begin with a line between documents, or give nothing, in every way through them. */
const begins = (items: readonly Item[]): boolean => {
  for (const item of shown(items)) {
    if (!mayBegin(item, begins)) return false
    if (alwaysSeparates(item)) return true
  }
  return true
}

/** Whether items end with a line between documents, or give nothing, in every way through them. */
const ends = (items: readonly Item[]): boolean => {
  for (const item of [...shown(items)].reverse()) {
    if (!mayBegin(item, ends)) return false
    if (alwaysSeparates(item)) return true
  }
  return true
}

const mayBegin = (item: Item, test: (items: readonly Item[]) => boolean): boolean =>
  isSeparator(item) || (item.kind === 'control' && item.arms.every((arm) => test(arm.items)))
