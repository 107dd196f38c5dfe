import { entryAt } from '../model/map.ts'
import type { Field, ValuesModel } from './extract-values.ts'
import type { Json, JsonMap } from './json.ts'
import { withCarriedNames } from './schema/renamed.ts'
import { propertiesOf, resolve, type Shape } from './shape.ts'
import { ValuesError } from './values-error.ts'

/** A value that counts under its former name, too. */
export interface CarriedValue {
  readonly field: Field
  readonly from: readonly string[]
}

/** The values whose former names still count. */
export const carriedValues = ({ fields }: Pick<ValuesModel, 'fields'>): readonly CarriedValue[] =>
  fields.flatMap((field) =>
    field.carriesFormer && field.renamedFrom ? [{ field, from: field.renamedFrom.split('.') }] : [],
  )

/** What users may set, with the former names that still count. */
export const shapeWithCarried = (model: Pick<ValuesModel, 'fields' | 'shape'>): Shape =>
  carriedValues(model).reduce((shape, { field, from }) => withCarriedNames(shape, from, field), model.shape)

/** Values in which each new name has what was given under the former one. */
export const carryValues = (model: ValuesModel, values: JsonMap): JsonMap =>
  carriedValues(model).reduce((all, { field, from }) => {
    const given = entryAt(all, from) as Json | undefined
    return given === undefined || given === null ? all : withValue(all, field.path, given)
  }, values)

const withValue = (map: JsonMap, [key = '', ...rest]: readonly string[], value: Json): JsonMap =>
  // with no prototype where the map has none
  Object.assign(Object.create(Object.getPrototypeOf(map)), map, {
    [key]: rest.length === 0 ? value : withValue(map[key] as JsonMap, rest, value),
  })

const SCALARS: readonly Shape['kind'][] = ['string', 'integer', 'number', 'boolean']

/**
 * Refuses what can't be carried over.
 *
 * @throws ValuesError at the value.
 */
export const checkCarried = (root: Shape, fields: readonly Field[]): void => {
  for (const { field, from } of carriedValues({ fields })) {
    const problem = carryProblem(root, field, from)
    if (problem) throw new ValuesError('carry', field.name, `@renamedFrom ${from.join('.')} carry: ${problem}`)
  }
}

const carryProblem = (root: Shape, { path, shape }: Field, from: readonly string[]): string | undefined => {
  if (!SCALARS.includes(resolve(shape).kind))
    return 'only strings, numbers and booleans can be carried over: remove the word carry, so that the former name is refused with the new one'
  const parents = path.slice(0, -1).map((_, at) => path.slice(0, at + 1))
  const optional = parents.find((parent) => propertyAt(root, parent)?.optional !== false)
  if (optional)
    return `${optional.join('.')} may be unset, and then nothing could be carried into it: make it required, or remove the word carry`
  return propertyAt(root, from) ? 'the interface still has a value of that name: remove it there' : undefined
}

const propertyAt = (shape: Shape, [key, ...rest]: readonly string[]): { readonly optional: boolean } | undefined => {
  const property = propertiesOf(resolve(shape)).find(({ name }) => name === key)
  return property && rest.length > 0 ? propertyAt(property.shape, rest) : property
}
