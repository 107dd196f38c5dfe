import { spelled } from './structure/spelled.ts'
import type { Document, Entry, Place, Structure } from './structure/tree.ts'

/** Where something stands in a document: keys, and indexes of items. */
export type Keys = readonly (string | number)[]

/**
 * The entries of a template around what a document has at a path, from the innermost to the outermost ones; more than one
 * where conditions choose. Which of the template's documents it is isn't known: all count.
 */
export const partsAt = (documents: readonly Document[], keys: Keys): readonly (readonly Place[])[] =>
  inDocuments(documents, keys).toReversed()

/** By depth, from the outermost. */
type Levels = readonly (readonly Place[])[]

const inDocuments = (documents: readonly Document[], keys: Keys): Levels =>
  together(
    documents.map((each) => {
      if (each.kind === 'document') return inStructure(each.value, keys)
      return each.kind === 'control' ? together(each.arms.map(({ body }) => inDocuments(body, keys))) : []
    }),
  )

const inStructure = (structure: Structure, keys: Keys): Levels => {
  if (structure.kind === 'choice') return together(structure.arms.map(({ body }) => inStructure(body, keys)))
  return structure.kind === 'map' || structure.kind === 'list' ? inEntries(structure.entries, keys) : []
}

const inEntries = (entries: readonly Entry[], keys: Keys): Levels =>
  together(
    entries.map((entry) => {
      if (entry.kind === 'control') return together(entry.arms.map(({ body }) => inEntries(body, keys)))
      return 'value' in entry && leadsTo(entry, keys[0])
        ? [[entry.place], ...inStructure(entry.value, keys.slice(1))]
        : []
    }),
  )

/** Which item it is isn't known where conditions choose. */
const leadsTo = (entry: Entry, key: string | number | undefined): boolean => {
  if (entry.kind === 'item') return typeof key === 'number'
  return entry.kind === 'field' && key !== undefined && [undefined, key].includes(spelled(entry.key))
}

const together = (all: readonly Levels[]): Levels =>
  Array.from({ length: Math.max(0, ...all.map(({ length }) => length)) }, (_, depth) =>
    all.flatMap((levels) => levels[depth] ?? []),
  )
