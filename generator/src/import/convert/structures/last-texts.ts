import type { Document, Entry, Structure } from '../../structure/tree.ts'

/** A block scalar. */
type BlockText = Structure & { readonly kind: 'text' }

/**
 * The block scalars with which documents end: Helm trims each document, so that these lose the line break at their end.
 */
export const lastTexts = (documents: readonly Document[]): ReadonlySet<Structure> =>
  new Set(documents.flatMap(inDocument))

const inDocument = (document: Document): readonly BlockText[] => {
  if (document.kind === 'document') return inStructure(document.value)
  return document.kind === 'control' ? document.arms.flatMap(({ body }) => body.flatMap(inDocument)) : []
}

const inStructure = (structure: Structure): readonly BlockText[] => {
  if (structure.kind === 'text') return [structure]
  if (structure.kind === 'map' || structure.kind === 'list') return inEntries(structure.entries)
  return structure.kind === 'choice' ? structure.arms.flatMap(({ body }) => inStructure(body)) : []
}

const inEntries = (entries: readonly Entry[]): readonly BlockText[] => {
  const last = entries.findLast(({ kind }) => kind !== 'statement')
  if (last?.kind === 'field' || last?.kind === 'item') return inStructure(last.value)
  // of a loop, only the last turn ends the document
  if (last?.kind !== 'control' || last.arms.some(({ head }) => head === 'range')) return []
  return last.arms.flatMap(({ body }) => inEntries(body))
}
