import type { Pipeline } from '../../../template-parser/index.ts'
import type { Entry } from '../../structure/tree.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'

type Field = Extract<Entry, { kind: 'field' }>
type Insertion = Extract<Entry, { kind: 'insertion' }>

/** Fields with the lists below them, which are the same each time a map is converted. */
const joined = new WeakMap<Insertion, Field>()

/** A key without a value, and a list that is inserted at its column, which YAML takes for its value. */
export const withListBelow = (entry: Entry, next: Entry | undefined, scope: Scope): Field | undefined => {
  if (entry.kind !== 'field' || next?.kind !== 'insertion') return undefined
  if (entry.value.kind !== 'nothing' || entry.value.entries.length > 0 || !isList(next.pipeline, scope))
    return undefined
  const { start, end, line } = entry.place
  const place = { start: Math.min(start, next.place.start), end: Math.max(end, next.place.end), line }
  const field = joined.get(next) ?? { ...entry, value: { kind: 'inserted', entries: [next], place: next.place }, place }
  joined.set(next, field)
  return field
}

/** Whether what is inserted is known to be a list. */
export const isList = (pipeline: Pipeline, scope: Scope): boolean => {
  try {
    return convertPipeline(pipeline, scope).type.kind === 'list'
  } catch {
    return false
  }
}
