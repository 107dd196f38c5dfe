import type { Document, Entry } from '../../structure/tree.ts'
import type { Typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'

/** Whether it prints anything, or sets something. */
export const isShown = (document: Document): boolean =>
  document.kind !== 'document' ||
  document.value.kind !== 'nothing' ||
  document.value.entries.some(({ kind }) => kind !== 'comment')

/** How many manifests there are: one at most, or several. */
export const countOf = (documents: readonly Document[]): number =>
  documents.reduce((count, each) => {
    if (each.kind === 'statement') return count
    if (each.kind === 'document') return count + (each.value.kind === 'nothing' ? 0 : 1)
    const most = Math.max(...each.arms.map(({ body }) => countOf(body)))
    return count + (most > 0 && each.arms.some(({ head }) => head === 'range') ? 2 : most)
  }, 0)

/** All that is printed stands in it. */
export const isWholeControl = (entry: Entry & { readonly kind: 'control' }, rest: readonly Entry[]): boolean =>
  !isSilent(entry) && entry.arms.every(({ head }) => head !== 'range') && rest.every(({ kind }) => kind === 'comment')

/** It only sets variables, or fails. */
export const isSilent = ({ arms }: Entry & { readonly kind: 'control' }): boolean =>
  arms.every(({ body }) =>
    body.every(
      (entry) =>
        entry.kind === 'statement' || entry.kind === 'comment' || (entry.kind === 'control' && isSilent(entry)),
    ),
  )

/** Where the comments right above an entry begin. */
export const firstComment = (entries: readonly Entry[], index: number): number => {
  let first = index
  while (entries[first - 1]?.kind === 'comment') first--
  return first
}

/** A manifest is a map; what may be something else can't be said to be one. */
export const asDocument = (value: Typed): Typed => {
  const isNothing = value.expression.kind === 'literal'
  if (!isNothing && !['map', 'object', 'any'].includes(value.type.kind))
    throw new Unconverted(`a ${value.type.kind} that is a whole manifest`)
  return value
}
