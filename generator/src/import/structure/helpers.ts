import { readDocuments } from './documents.ts'
import { readExactly } from './exact-texts.ts'
import { attempt } from './fault.ts'
import { mostLines, shapeOf } from './helper-shape.ts'
import { hasWholeIsland, islandsOf } from './islands.ts'
import type { Item } from './lines/items.ts'
import { ANYWHERE, indentOf } from './lines/levels.ts'
import { LineEnds } from './lines/line-ends.ts'
import type { Definition } from './lines/nodes.ts'
import { readLines } from './lines/read-lines.ts'
import { type Guess, type HelperFacts, Reading } from './reading.ts'
import type { Source } from './source.ts'
import { hasMark, mostOutput, readString, readText } from './strings.ts'
import type { Document, HelperStructure, Structure } from './tree.ts'

/** A named template, where it stands. */
export interface Helper {
  readonly definition: Definition
  readonly source: Source
  readonly isOwn: boolean
  readonly comment?: string
}

/** What is known of a named template, and how it was read. */
export interface HelperReading extends HelperFacts {
  readonly documents?: readonly Document[]
  readonly reason?: string
  readonly guesses: readonly Guess[]
}

/** After so many rounds, what still changes depends on itself. */
const MOST_ROUNDS = 12

/** Reads named templates, which may include each other, again until nothing changes; `texts` are only read as texts. */
export const readHelpers = (
  helpers: ReadonlyMap<string, Helper>,
  texts: ReadonlySet<string>,
  defaults: unknown,
): ReadonlyMap<string, HelperReading> => {
  let known: ReadonlyMap<string, HelperReading> = new Map()
  const unstable = new Set<string>()
  for (let round = 1; ; round++) {
    const next = new Map<string, HelperReading>()
    for (const [name, { definition, source }] of helpers) {
      const reading = new Reading(source, known, defaults)
      next.set(name, unstable.has(name) ? UNSTABLE : readHelper(definition, reading, texts.has(name)))
    }
    const changed = [...next].filter(([name, reading]) => factsOf(reading) !== factsOf(known.get(name)))
    known = next
    if (changed.length === 0) return known
    if (round > MOST_ROUNDS) for (const [name] of changed) unstable.add(name)
  }
}

const UNSTABLE: HelperReading = {
  shape: 'text',
  isOneLine: false,
  beginsLine: false,
  endsLine: true,
  spansLines: true,
  indent: 0,
  reason: 'what it gives depends on itself',
  guesses: [],
}

const factsOf = (reading: HelperReading | undefined): string =>
  reading
    ? JSON.stringify([reading.shape, reading.isOneLine, reading.beginsLine, reading.endsLine, reading.indent])
    : ''

const readHelper = (definition: Definition, reading: Reading, isText: boolean): HelperReading => {
  const ends = new LineEnds(reading)
  const { body } = definition
  const layout = {
    spansLines: ends.span(body),
    beginsLine: ends.begin(body) === true,
    endsLine: ends.mayEnd(body),
  }
  const made = attempt<HelperReading>(
    () => readItems(readLines(definition.body, reading), layout, reading),
    (reason) => asText(reason, layout, 0),
  )
  return made.documents === undefined || (isText && isYaml(made)) ? exactly(made, definition, reading) : made
}

const isYaml = ({ shape }: HelperReading): boolean => shape === 'map' || shape === 'list' || shape === 'data'

/** As the text that it prints; where one of a single line may have space around it, that means nothing to YAML. */
const exactly = (made: HelperReading, { body }: Definition, { source }: Reading): HelperReading => {
  if (made.shape === 'string' && (made.beginsLine || made.endsLine)) return made
  return attempt<HelperReading>(
    () => ofString(isYaml(made) ? asText('', made, made.indent) : made, readExactly(body, source)),
    () => made,
  )
}

type OwnLayout = Pick<HelperFacts, 'spansLines' | 'beginsLine' | 'endsLine'>

const asText = (reason: string, { spansLines, beginsLine, endsLine }: OwnLayout, indent: number): HelperReading => ({
  shape: spansLines ? 'text' : 'string',
  isOneLine: !spansLines,
  spansLines,
  beginsLine,
  endsLine,
  indent: spansLines ? indent : 0,
  reason,
  guesses: [],
})

const readItems = (items: readonly Item[], layout: OwnLayout, reading: Reading): HelperReading => {
  const least = items.reduce((indent, item) => Math.min(indent, indentOf(item)), ANYWHERE)
  const indent = least === ANYWHERE || !layout.spansLines ? 0 : least
  const made = attempt<HelperReading>(
    () => readYaml(items, { ...layout, indent }, reading),
    (reason) => asText(reason, layout, indent),
  )
  const isString = made.shape === 'string' && (made.documents === undefined || hasMark(items))
  const value = isString ? readString(items, reading) : undefined
  return value ? ofString(made, value) : made
}

const ofString = ({ reason: _reason, ...made }: HelperReading, value: Structure): HelperReading => ({
  ...made,
  documents: [{ kind: 'document', value, place: value.place }],
})

/** What prints a text of several lines, and neither begins nor ends with the end of one. */
const ofLines = (made: HelperReading, items: readonly Item[], reading: Reading): HelperReading => {
  if (made.beginsLine || made.endsLine) return made
  return attempt<HelperReading>(
    () => ofString(made, readText(items, reading)),
    () => made,
  )
}

const readYaml = (items: readonly Item[], layout: OwnLayout & { indent: number }, reading: Reading): HelperReading => {
  const documents = readDocuments(items, reading)
  const [island] = islandsOf(documents)
  if (island && hasWholeIsland(documents)) return asText(island.reason, layout, layout.indent)
  const shape = shapeOf(documents, reading)
  const isLong = shape === 'string' && mostOutput(items) > 1
  const reason = isLong ? 'a string of several lines' : 'its lines are no whole entries'
  if (isLong || shape === 'text')
    return ofLines({ ...asText(reason, layout, layout.indent), shape: 'text', isOneLine: false }, items, reading)
  const { guesses } = reading
  return { shape, isOneLine: isOneLine(shape, documents, reading), ...layout, documents, guesses }
}

const isOneLine = (shape: HelperFacts['shape'], documents: readonly Document[], reading: Reading): boolean => {
  const values = documents.filter(({ kind }) => kind !== 'statement')
  const [only] = values
  if (shape === 'string' || shape === 'effect') return true
  return values.length === 1 && only?.kind === 'document' && mostLines(only.value, reading) === 1
}

/** A named template as the structure has it. */
export const helperStructure = (name: string, helper: Helper, reading: HelperReading): HelperStructure => ({
  name,
  template: helper.source.path,
  shape: reading.shape,
  ...(reading.documents && { documents: reading.documents }),
  ...(reading.reason !== undefined && { reason: reading.reason }),
  place: helper.source.place(helper.definition),
  ...(helper.comment !== undefined && { comment: helper.comment }),
  beginsLine: reading.beginsLine,
  indent: reading.indent,
  isOwn: helper.isOwn,
})
