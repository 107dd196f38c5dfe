import { entryOf, interfaceOf, itemOf, type PlaceType, scalarsOf } from './kubernetes-types.ts'
import { kindsInSchema } from './schema-types.ts'
import { type Kind, kindOf, type Value } from './value.ts'

/** The kinds that a value may have, and how sure that is. */
export interface Kinds {
  readonly kinds: ReadonlySet<Kind>
  readonly certainty: 'typed' | 'guessed'
}

/** What a value may be: what it is in values files, by its schema, where it lands, and by its use. */
export const propertyKinds = (value: Value, place: PlaceType | undefined): Kinds => {
  const samples = value.samples.map(kindOf).filter((kind) => kind !== undefined)
  const sure = new Set([...samples, ...kindsInSchema(value.schema), ...kindsInSchema(value.comment.schema)])
  const inPlace = kindsInPlace(place)
  if (value.schema && kindsInSchema(value.schema).length > 0)
    return { kinds: withWhole(sure, inPlace, value), certainty: 'typed' }
  const structural = structure(value)
  if (isTold(value))
    return { kinds: withTemplate(withEmpty(widened(sure, inPlace, value), inPlace, value), value), certainty: 'typed' }
  const more = new Set<Kind>([
    ...sure,
    ...(value.comment.kinds ?? []),
    ...structural,
    ...(isLone(sure) ? asked(value, structural.length + (inPlace?.size ?? 0)) : []),
  ])
  if (more.size > 0 && inPlace) for (const kind of inPlace) more.add(kind)
  if (more.size > 0)
    return { kinds: withEmptyText(more, value), certainty: sure.size > 0 || value.comment.kinds ? 'typed' : 'guessed' }
  if (inPlace) return { kinds: inPlace, certainty: 'typed' }
  return { kinds: byUse(value), certainty: 'guessed' }
}

/** A number that Kubernetes or the templates only take whole is whole, though a schema says no more than that it is one. */
const withWhole = (
  kinds: ReadonlySet<Kind>,
  inPlace: ReadonlySet<Kind> | undefined,
  { samples, uses }: Value,
): ReadonlySet<Kind> => {
  const areWhole = samples.every((sample) => typeof sample !== 'number' || Number.isInteger(sample))
  if (!kinds.has('number') || !areWhole || !(inPlace?.has('integer') || uses.has('integer'))) return kinds
  return new Set([...kinds].map((kind) => (kind === 'number' ? 'integer' : kind)))
}

/** A sample says more than that the value is empty. */
const isTold = ({ samples }: Value): boolean => samples.some((sample) => sample !== '' && sample !== null)

/** The kinds that templates ask for; what none of these is, is a string where it's a template, and a map where it's YAML. */
const asked = ({ kinds, uses }: Value, others: number): readonly Kind[] => {
  if (kinds.size === 0) return []
  if (uses.has('tpl')) return [...kinds, 'string']
  const isYaml = uses.has('whole') && others === 0 && [...kinds].every((kind) => kind === 'string')
  return isYaml ? ['string', 'object'] : [...kinds]
}

const isLone = (kinds: ReadonlySet<Kind>): boolean => kinds.size === 0

/** A number where Kubernetes takes a string, too, may be a string. */
const widened = (kinds: ReadonlySet<Kind>, inPlace: ReadonlySet<Kind> | undefined, value: Value): ReadonlySet<Kind> => {
  const isPlain = !value.uses.has('string') && !value.uses.has('integer')
  const isNumber = kinds.has('integer') || kinds.has('number')
  const widens = isPlain && inPlace?.has('string') && (inPlace.has('integer') || inPlace.has('number'))
  if (widens && (isNumber || kinds.has('string'))) return new Set([...kinds, 'string', 'integer'])
  return kinds
}

/** What is a template where it is no map or list may be a string, too. */
const withTemplate = (kinds: ReadonlySet<Kind>, { kinds: asked, uses }: Value): ReadonlySet<Kind> => {
  const isOtherwise = asked.size > 0 && [...asked].every((kind) => kind === 'object' || kind === 'array')
  return isOtherwise && uses.has('tpl') ? new Set([...kinds, 'string']) : kinds
}

/** An empty list where a map belongs, or an empty map where a list does, only stands for nothing. */
const withEmpty = (
  kinds: ReadonlySet<Kind>,
  inPlace: ReadonlySet<Kind> | undefined,
  value: Value,
): ReadonlySet<Kind> =>
  value.samples.every((sample) => typeof sample === 'object' && Object.keys(sample as object).length === 0)
    ? new Set([...kinds, ...[...(inPlace ?? [])].filter((kind) => kind === 'object' || kind === 'array')])
    : kinds

/** A value that is `""` by default and whole YAML elsewhere is a string, too. */
const withEmptyText = (kinds: ReadonlySet<Kind>, value: Value): ReadonlySet<Kind> => {
  if (!value.samples.includes('')) return kinds
  return new Set<Kind>(['string', ...kinds])
}

const structure = (value: Value): Kind[] => [
  ...(value.fields.size > 0 || value.entry ? (['object'] as const) : []),
  ...(value.item ? (['array'] as const) : []),
]

/** The kinds of the type that Kubernetes has at a place. */
const kindsInPlace = (place: PlaceType | undefined): ReadonlySet<Kind> | undefined => {
  if (!place) return undefined
  const scalars = scalarsOf(place)
  if (scalars) return new Set([...scalars.kinds].map((kind) => (kind === 'number' ? 'integer' : kind)))
  if (itemOf(place)) return new Set(['array'])
  return entryOf(place) || interfaceOf(place) ? new Set(['object']) : undefined
}

/** What is no more than likely, of a value that no values file sets. */
const byUse = ({ uses, compared }: Value): ReadonlySet<Kind> => {
  const kinds = [...compared].map(kindOf).filter((kind) => kind !== undefined)
  if (kinds.length > 0) return new Set(kinds)
  if (uses.has('whole') || uses.has('dynamic')) return new Set()
  if (uses.has('integer')) return new Set(['integer'])
  if (uses.has('number')) return new Set(['number'])
  if (uses.has('tpl')) return new Set(['string'])
  if (uses.has('string') || uses.has('print')) return new Set(['string'])
  return uses.has('test') ? new Set(['boolean']) : new Set()
}
