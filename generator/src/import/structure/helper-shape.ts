import { NO_ENTRY } from './entry.ts'
import { printsEntry } from './lines/printed-entry.ts'
import type { Reading } from './reading.ts'
import type { Document, Entry, HelperShape, Structure } from './tree.ts'

/** What a named template gives, by its documents. */
export const shapeOf = (documents: readonly Document[], reading: Reading): HelperShape => {
  const [only, ...others] = documents.filter(({ kind }) => kind !== 'statement')
  if (!only) return 'effect'
  if (only.kind === 'document' && others.length === 0) return shapeOfValue(only.value, reading)
  return printsNothing(documents) ? 'effect' : 'documents'
}

const printsNothing = (documents: readonly Document[]): boolean =>
  documents.every((each) => {
    if (each.kind === 'control') return each.arms.every(({ body }) => printsNothing(body))
    return each.kind === 'statement'
  })

const shapeOfValue = (value: Structure, reading: Reading): HelperShape => {
  if (value.kind === 'map' || value.kind === 'list') return isProse(value.entries, reading) ? 'text' : value.kind
  if (value.kind === 'nothing') return 'effect'
  if (value.kind === 'inserted') return joined(shapesInserted(value.entries, reading))
  if (value.kind === 'choice') return joined(value.arms.map(({ body }) => shapeOfValue(body, reading)))
  if (value.kind !== 'scalar') return 'text'
  const [piece, ...others] = value.pieces
  return others.length === 0 && piece?.kind === 'printed' && printsEntry(piece.pipeline) ? 'map' : 'string'
}

/** A sentence may look like a key, but what is below it doesn't. */
const isProse = (entries: readonly Entry[], reading: Reading): boolean =>
  entries.some((entry) => {
    if (entry.kind === 'control') return entry.arms.some(({ body }) => isProse(body, reading))
    if (entry.kind === 'field') return isFolded(entry.value, reading)
    return entry.kind === 'island' && entry.reason === NO_ENTRY
  })

/** A plain value that goes on in the lines below. */
const isFolded = (value: Structure, { source }: Reading): boolean =>
  value.kind === 'scalar' &&
  value.style === 'plain' &&
  source.text.slice(value.place.start, value.place.end).trim().includes('\n')

const shapesInserted = (entries: readonly Entry[], reading: Reading): readonly HelperShape[] =>
  entries.flatMap((entry): readonly HelperShape[] => {
    if (entry.kind === 'insertion') return [reading.helperIn(entry.pipeline)?.shape ?? 'data']
    if (entry.kind === 'island') return ['text']
    return entry.kind === 'control' ? entry.arms.flatMap(({ body }) => shapesInserted(body, reading)) : []
  })

/** The shape of what has one of several. */
const joined = (all: readonly HelperShape[]): HelperShape => {
  const shapes = new Set(all.filter((shape) => shape !== 'effect'))
  const [first = 'effect'] = shapes
  if (shapes.size < 2) return first
  if (shapes.has('text') || shapes.has('documents')) return 'text'
  return shapes.has('string') && !shapes.has('map') && !shapes.has('list') && !shapes.has('data') ? 'string' : 'data'
}

const MANY = 99

/** The most lines that a value takes. */
export const mostLines = (value: Structure, reading: Reading): number => {
  if (value.kind === 'scalar' || value.kind === 'nothing') return 1
  if (value.kind === 'choice') return Math.max(...value.arms.map(({ body }) => mostLines(body, reading)))
  return 'entries' in value ? linesOf(value.entries, reading) : MANY
}

const linesOf = (entries: readonly Entry[], reading: Reading): number =>
  entries.reduce((sum, entry) => sum + linesOfEntry(entry, reading), 0)

const linesOfEntry = (entry: Entry, reading: Reading): number => {
  if (entry.kind === 'item') return mostLines(entry.value, reading)
  if (entry.kind === 'field') return isOnLine(entry.value, reading) ? 1 : MANY
  if (entry.kind === 'insertion') return reading.soleHelper(entry.pipeline)?.isOneLine ? 1 : MANY
  if (entry.kind === 'island') return MANY
  if (entry.kind !== 'control') return 0
  return entry.arms[0]?.head === 'range' ? MANY : Math.max(...entry.arms.map(({ body }) => linesOf(body, reading)))
}

const isOnLine = (value: Structure, reading: Reading): boolean =>
  value.kind === 'scalar' || (value.kind === 'choice' && mostLines(value, reading) === 1)
