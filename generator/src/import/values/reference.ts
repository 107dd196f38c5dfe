import { scalarsOf, typeAt } from './kubernetes-types.ts'
import type { Indent, Lines } from './lines.ts'
import { type Kind, kindOf, type Place, type Use, type Value } from './value.ts'

/** What an expression of a template may be, as far as values are concerned. */
export type Reference =
  | { readonly kind: 'value'; readonly value: Value }
  /** A value as a string in quotes. */
  | { readonly kind: 'quoted'; readonly value: Value }
  /** The integer that `int` makes of a value. */
  | { readonly kind: 'integer'; readonly value: Value }
  /** A value as YAML or JSON text, whole. */
  | { readonly kind: 'serialized'; readonly value: Value }
  /** The template's root: `$`. */
  | { readonly kind: 'root' }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, References> }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** An empty map or list, as `dict` and `list` give. */
  | { readonly kind: 'empty'; readonly of: 'object' | 'array' }

/** All that an expression may be; none is something that holds no value. */
export interface References {
  readonly all: readonly Reference[]
  /** The indent that `nindent` or `indent` gave it. */
  readonly indent?: Indent
}

/** Something that holds no value. */
export const NOTHING: References = { all: [] }

/** What any of several expressions may be. */
export const anyOf = (...several: readonly References[]): References => ({
  all: several.flatMap(({ all }) => all),
})

/** The values that an expression may be, also those that it holds as text. */
export const valuesIn = ({ all }: References): readonly Value[] =>
  all.flatMap((each) => ('value' in each && each.kind !== 'literal' ? [each.value] : []))

/** References to values. */
export const toValues = (values: readonly Value[]): References => ({
  all: values.map((value) => ({ kind: 'value', value })),
})

/** Notes a use of all values that an expression may be. */
export const use = (references: References, how: Use): void => {
  for (const value of valuesIn(references)) value.uses.add(how)
}

/** Notes a kind that a template takes values to be. */
export const expect = (references: References, kind: Kind): void => {
  for (const value of valuesIn(references)) value.kinds.add(kind)
}

/** Notes that values are printed, and where. */
export const print = (references: References, lines: Lines, behind: string): void => {
  const inQuotes = lines.placeInQuotes(behind)
  const [only, second] = references.all
  if (only && !second) noteItem(only, lines.place(references.indent, false))
  for (const each of references.all) {
    if (each.kind === 'value') printValue(each.value, references, lines)
    if (each.kind === 'value') addQuoted(each.value, inQuotes)
    else if (each.kind === 'serialized') printYaml(each.value, references, lines)
    else if (each.kind === 'quoted') addQuoted(each.value, lines.place(references.indent, false))
  }
}

/** Notes that a value is an item of a list, for which nothing else stands. */
const noteItem = (reference: Reference, place: Place | undefined): void => {
  const isItem = place?.path.at(-1) === '[]'
  if (isItem && (reference.kind === 'value' || reference.kind === 'quoted')) reference.value.uses.add('item')
}

const printValue = (value: Value, { indent }: References, lines: Lines): void => {
  value.uses.add(lines.isAlone(indent) ? 'print' : 'string')
  addPlace(value, lines.place(indent, isMap(value)))
}

const printYaml = (value: Value, { indent }: References, lines: Lines): void => {
  if (!lines.isAlone(indent) || lines.isInText(indent)) value.uses.add('text')
  const kind = lines.kindAmong(indent)
  if (kind) value.kinds.add(kind)
  const place = lines.place(indent, isMap(value))
  addPlace(value, place && kind === 'object' ? { ...place, isPart: true } : place)
}

/** Where only some words are allowed, those in quotes are among them; elsewhere numbers may be quoted, too. */
const addQuoted = (value: Value, place: Place | undefined): void => {
  const type = place && typeAt(place)
  if (type && scalarsOf(type)?.words) addPlace(value, place)
}

const addPlace = (value: Value, place: Place | undefined): void => {
  if (place) value.addPlace(place)
}

const isMap = ({ samples }: Value): boolean => samples.some((sample) => kindOf(sample) === 'object')

/** A field of what an expression may be. */
export const fieldOf = (references: References, name: string, values: Value): References => ({
  all: references.all.flatMap((each): readonly Reference[] => {
    if (each.kind === 'value') return [{ kind: 'value', value: each.value.readField(name) }]
    if (each.kind === 'dict') return each.entries.get(name)?.all ?? []
    return each.kind === 'root' && name === 'Values' ? [{ kind: 'value', value: values }] : []
  }),
})
