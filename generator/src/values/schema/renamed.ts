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

const insert = (shape: Shape, [name = '', ...rest]: readonly string[], note: Shape): Shape => {
  const of = resolve(shape)
  if (of.kind !== 'object' && of.kind !== 'map') return shape
  const properties = propertiesOf(of)
  const there = properties.find((property) => property.name === name)
  if (!there) return { ...of, properties: [...properties, { name, optional: true, shape: note }] }
  const changed: Property = { ...there, shape: insert(there.shape, rest, note) }
  return { ...of, properties: properties.map((property) => (property === there ? changed : property)) }
}
