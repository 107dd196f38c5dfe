import type { Json, JsonMap } from '../json.ts'
import { type Property, propertiesOf, resolve, type Shape } from '../shape.ts'

/** What the schema says to users who still set a value by its former name. */
const renamedNote = (to: string): string => `renamed, set ${to} instead`

/** Whether a text is such a note. */
export const isRenamedNote = (text: string): boolean => /^renamed, set \S+ instead$/.test(text)

/** Whether a shape stands for a name that a value no longer has. */
export const isFormerName = (shape: Shape): boolean =>
  shape.kind === 'string' && shape.values?.some((value) => isRenamedNote(String(value))) === true

/**
 * The shape with the former names of its values. Such a name takes one text only, which says the new name: Helm's
 * message quotes what a value must be, so that users read what to do.
 */
export const withFormerNames = (
  root: Shape,
  renamed: readonly { readonly from: string; readonly to: string }[],
): Shape => renamed.reduce((shape, { from, to }) => insert(shape, from.split('.'), noteShape(to)), root)

const noteShape = (to: string): Shape => ({
  kind: 'string',
  values: [renamedNote(to)],
  description: `Renamed to ${to}.`,
  deprecated: true,
  constraints: {},
})

/** The shape with a former name under which a value still counts: of the value's own type, and never required. */
export const withCarriedNames = (
  root: Shape,
  from: readonly string[],
  {
    name,
    shape,
    constraints,
  }: { readonly name: string; readonly shape: Shape; readonly constraints: Shape['constraints'] },
): Shape =>
  insert(root, from, {
    ...resolve(shape),
    constraints,
    description: `Former name of ${name}.`,
    deprecated: `set ${name} instead.`,
    renamedFrom: undefined,
    carriesFormer: undefined,
    retyped: undefined,
    example: undefined,
  })

/** In a schema: a former name and the new one are not set together. */
export const notTogether = (from: readonly string[], to: readonly string[], fallback: Json | undefined): JsonMap => ({
  if: nested(from, { not: { type: 'null' } }, true),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: nested(to, { enum: [fallback ?? null, `unset, since ${from.join('.')}, its former name, is set, too`] }, false),
})

/** The former name in what that rule says. */
export const formerNameIn = (text: string): string | undefined =>
  /^unset, since (\S+), its former name, is set, too$/.exec(text)?.[1]

const nested = ([key = '', ...rest]: readonly string[], schema: JsonMap, isRequired: boolean): JsonMap => ({
  ...(isRequired && { type: 'object', required: [key] }),
  properties: { [key]: rest.length > 0 ? nested(rest, schema, isRequired) : schema },
})

const insert = (shape: Shape, [name = '', ...rest]: readonly string[], note: Shape): Shape => {
  const of = resolve(shape)
  if (of.kind !== 'object' && of.kind !== 'map') return shape
  const properties = propertiesOf(of)
  const there = properties.find((property) => property.name === name)
  if (!there) return { ...of, properties: [...properties, { name, optional: true, shape: around(rest, note) }] }
  const changed: Property = { ...there, shape: insert(there.shape, rest, note) }
  return { ...of, properties: properties.map((property) => (property === there ? changed : property)) }
}

/** A value where its interface is no longer there, but for its former names; a note stands for all of that interface. */
const around = ([name, ...rest]: readonly string[], shape: Shape): Shape =>
  name === undefined || isFormerName(shape)
    ? shape
    : { kind: 'object', properties: [{ name, optional: true, shape: around(rest, shape) }], constraints: {} }
