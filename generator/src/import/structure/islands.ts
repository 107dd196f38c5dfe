import type { Document, Entry, Island, Structure } from './tree.ts'

/** All islands of documents, each once. */
export const islandsOf = (documents: readonly Document[]): readonly Island[] => {
  const all = documents.flatMap(inDocument)
  return [...new Map(all.map((island) => [`${island.place.start} ${island.place.end}`, island])).values()]
}

/** Whether documents are islands as a whole. */
export const hasWholeIsland = (documents: readonly Document[]): boolean =>
  documents.some((each) => {
    if (each.kind === 'control') return each.arms.some(({ body }) => hasWholeIsland(body))
    return each.kind === 'document' && isIsland(each.value)
  })

const isIsland = (value: Structure): boolean =>
  value.kind === 'island' || (value.kind === 'choice' && value.arms.some(({ body }) => isIsland(body)))

const inDocument = (document: Document): readonly Island[] => {
  if (document.kind === 'control') return document.arms.flatMap(({ body }) => body.flatMap(inDocument))
  return document.kind === 'document' ? inValue(document.value) : []
}

const inValue = (value: Structure): readonly Island[] => {
  if (value.kind === 'island') return [value]
  if (value.kind === 'choice')
    return [...value.before.flatMap(inEntry), ...value.arms.flatMap(({ body }) => inValue(body))]
  return 'entries' in value ? value.entries.flatMap(inEntry) : []
}

const inEntry = (entry: Entry): readonly Island[] => {
  if (entry.kind === 'island') return [entry]
  if (entry.kind === 'field' || entry.kind === 'item') return inValue(entry.value)
  return entry.kind === 'control' ? entry.arms.flatMap(({ body }) => body.flatMap(inEntry)) : []
}
