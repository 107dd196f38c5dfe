import { resolve, type Shape, type ShapeOf } from './shape.ts'

type Resolved = Exclude<Shape, { kind: 'shared' }>

/** The type of a value as a README says it: `integer (1–65535)`, `"ClusterIP" | "NodePort"`, `map of string`. */
export const typeWords = (shape: Shape): string => {
  const of = resolve(shape)
  return (WORDS[of.kind] as (of: Resolved) => string)(of)
}

const WORDS: { readonly [K in Resolved['kind']]: (shape: ShapeOf<K>) => string } = {
  string: (shape) => listed(shape) ?? 'string',
  integer: (shape) => listed(shape) ?? `integer${range(shape)}`,
  number: (shape) => listed(shape) ?? `number${range(shape)}`,
  boolean: (shape) => listed(shape) ?? 'boolean',
  list: ({ item }) => `list of ${typeWords(item)}`,
  map: ({ value }) => `map of ${typeWords(value)}`,
  object: () => 'object',
  union: ({ of }) => [...new Set(of.map(typeWords))].join(' or '),
  any: () => 'object',
  unknown: () => 'anything',
}

const listed = ({ values }: { readonly values?: readonly unknown[] }): string | undefined =>
  values?.map((value) => JSON.stringify(value)).join(' | ')

/** From here on a bound is only what the machine can hold. */
const UNBOUNDED = 2 ** 31 - 1

const range = ({ constraints }: ShapeOf<'integer' | 'number'> | Shape): string => {
  const { minimum, maximum } = constraints
  if (minimum !== undefined && maximum !== undefined && maximum < UNBOUNDED) return ` (${minimum}–${maximum})`
  return minimum === undefined ? '' : ` (at least ${minimum})`
}
