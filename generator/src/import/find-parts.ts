import { soleIncludedName } from './structure/lines/pipelines.ts'
import { spelled } from './structure/spelled.ts'
import type {
  ChartStructure,
  Document,
  Entry,
  FileStructure,
  HelperStructure,
  Place,
  Structure,
} from './structure/tree.ts'

/** Where something stands in a document: keys, and indexes of items. */
export type Keys = readonly (string | number)[]

/** An entry of a template or of a named template. */
export interface PartAt {
  /** The path of the template, or the name of the named one. */
  readonly owner: string
  readonly place: Place
}

/** By depth, from the outermost. */
type Levels = readonly (readonly PartAt[])[]

/**
 * The entries of a template around what a document has at a path, from the innermost to the outermost ones, those of named
 * templates that it includes there too; more than one where conditions choose. Which of the template's documents it is
 * isn't known: all count.
 */
export const partsAt = ({ path, documents = [] }: FileStructure, keys: Keys, { helpers }: ChartStructure): Levels =>
  new PartsFinder(path, helpers, 0).inDocuments(documents, keys).toReversed()

/** How deep named templates are followed into each other. */
const DEEPEST = 5

class PartsFinder {
  readonly #owner: string
  readonly #helpers: ReadonlyMap<string, HelperStructure>
  readonly #depth: number

  constructor(owner: string, helpers: ReadonlyMap<string, HelperStructure>, depth: number) {
    this.#owner = owner
    this.#helpers = helpers
    this.#depth = depth
  }

  inDocuments(documents: readonly Document[], keys: Keys): Levels {
    return together(
      documents.map((each) => {
        if (each.kind === 'document') return this.#inStructure(each.value, keys)
        return each.kind === 'control' ? together(each.arms.map(({ body }) => this.inDocuments(body, keys))) : []
      }),
    )
  }

  #inStructure(structure: Structure, keys: Keys): Levels {
    if (structure.kind === 'choice') return together(structure.arms.map(({ body }) => this.#inStructure(body, keys)))
    return 'entries' in structure ? this.#inEntries(structure.entries, keys) : []
  }

  #inEntries(entries: readonly Entry[], keys: Keys): Levels {
    return together(entries.map((entry) => this.#inEntry(entry, keys)))
  }

  #inEntry(entry: Entry, keys: Keys): Levels {
    if (entry.kind === 'control') return together(entry.arms.map(({ body }) => this.#inEntries(body, keys)))
    if (entry.kind === 'insertion') return this.#inHelper(soleIncludedName(entry.pipeline), keys)
    if (!('value' in entry) || !leadsTo(entry, keys[0])) return []
    return [[{ owner: this.#owner, place: entry.place }], ...this.#inStructure(entry.value, keys.slice(1))]
  }

  #inHelper(name: string | undefined, keys: Keys): Levels {
    const helper = this.#helpers.get(name ?? '')
    if (!helper?.isOwn || !helper.documents || this.#depth === DEEPEST) return []
    return new PartsFinder(helper.name, this.#helpers, this.#depth + 1).inDocuments(helper.documents, keys)
  }
}

/** Which item it is isn't known where conditions choose. */
const leadsTo = (entry: Entry, key: string | number | undefined): boolean => {
  if (entry.kind === 'item') return typeof key === 'number'
  return entry.kind === 'field' && key !== undefined && [undefined, key].includes(spelled(entry.key))
}

const together = (all: readonly Levels[]): Levels =>
  Array.from({ length: Math.max(0, ...all.map(({ length }) => length)) }, (_, depth) =>
    all.flatMap((levels) => levels[depth] ?? []),
  )
