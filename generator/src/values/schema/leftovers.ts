import { isMap } from '../../model/map.ts'
import type { Json, JsonMap } from '../json.ts'
import { type Alternatives, alternativesOf, type Property, propertiesOf, resolve, type Shape } from '../shape.ts'

/** What is known of a value: no more, since the page of the studio reads this file, too. */
interface ValueField {
  readonly path: readonly string[]
  readonly shape: Shape
  readonly default?: Json
}

const NOTE = 'Has no effect here: it is a default of '

/** Whether the schema of a property is there only for what Helm leaves of a default. */
export const isLeftover = (schema: unknown): boolean => leftoverOf(schema) !== undefined

/** The alternative that such a property belongs to: `kind claim`. */
export const leftoverOf = (schema: unknown): string | undefined => {
  const said = isMap(schema) ? schema.description : undefined
  return typeof said === 'string' && said.startsWith(NOTE) ? said.slice(NOTE.length, -1) : undefined
}

/**
 * The shape with what Helm leaves of defaults: it merges maps, so what the alternative of a union has that is the default
 * stays there when a user chooses another one. Each other alternative takes it, as it is by default only.
 */
export const withLeftovers = (root: Shape, fields: readonly ValueField[]): Shape =>
  fields.reduce((shape, field) => {
    const union = unionWithLeftovers(field)
    return union ? replaceAt(shape, field.path, union) : shape
  }, root)

const unionWithLeftovers = ({ shape, default: value }: ValueField): Shape | undefined => {
  const union = resolve(shape)
  const alternatives = isMap(value) ? alternativesOf(union) : undefined
  if (!alternatives || union.kind !== 'union') return undefined
  const leftovers = leftoversOf(alternatives, value as JsonMap)
  return { ...union, of: union.of.map((one) => withProperties(one, leftovers)) }
}

const withProperties = (shape: Shape, leftovers: readonly Property[]): Shape => {
  const of = resolve(shape)
  const own = new Set(propertiesOf(of).map(({ name }) => name))
  const added = leftovers.filter(({ name }) => !own.has(name))
  return of.kind === 'object' && added.length > 0 ? { ...of, properties: [...of.properties, ...added] } : shape
}

/** The defaults of the alternative that is chosen by default, but for the field that says which it is. */
const leftoversOf = ({ tagName, of }: Alternatives, value: JsonMap): Property[] => {
  const chosen = of.find(({ tag }) => tag === value[tagName])
  const properties = chosen?.properties.filter(({ name }) => name !== tagName && Object.hasOwn(value, name)) ?? []
  return properties.map(({ name, shape }) => ({
    name,
    optional: true,
    shape: {
      ...onlyAs(value[name] as Json, resolve(shape)),
      description: `${NOTE}${tagName} ${value[tagName]}.`,
    },
  }))
}

/** A scalar as it is by default; what a list or map holds by default can be merged with more. */
const onlyAs = (value: Json, shape: Exclude<Shape, { kind: 'shared' }>): Shape =>
  'values' in shape || ['string', 'integer', 'number', 'boolean'].includes(shape.kind)
    ? ({ kind: shape.kind, values: [value], constraints: {} } as Shape)
    : { ...shape, example: undefined }

const replaceAt = (shape: Shape, [name, ...rest]: readonly string[], by: Shape): Shape => {
  if (name === undefined) return by
  const of = resolve(shape)
  if (of.kind !== 'object' && of.kind !== 'map') return shape
  const properties = propertiesOf(of).map((property) =>
    property.name === name ? { ...property, shape: replaceAt(property.shape, rest, by) } : property,
  )
  return { ...of, properties }
}
