import type { Indent } from './lines.ts'
import type { Kind, Place, Use, Value } from './value.ts'

/** What an expression of a template may be, as far as values are concerned. */
export type Reference =
  | { readonly kind: 'value'; readonly value: Value }
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
  all.flatMap((each) => (each.kind === 'value' || each.kind === 'serialized' ? [each.value] : []))

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
export const print = (references: References, isAlone: boolean, placeOf: (value: Value) => Place | undefined): void => {
  for (const each of references.all) {
    if (each.kind !== 'value' && each.kind !== 'serialized') continue
    const { value } = each
    if (each.kind === 'value') value.uses.add(isAlone ? 'print' : 'string')
    const place = isAlone ? placeOf(value) : undefined
    if (place) value.addPlace(place)
  }
}

/** A field of what an expression may be. */
export const fieldOf = (references: References, name: string, values: Value): References => ({
  all: references.all.flatMap((each): readonly Reference[] => {
    if (each.kind === 'value') return [{ kind: 'value', value: each.value.readField(name) }]
    if (each.kind === 'dict') return each.entries.get(name)?.all ?? []
    return each.kind === 'root' && name === 'Values' ? [{ kind: 'value', value: values }] : []
  }),
})
