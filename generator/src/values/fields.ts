import type { Type } from '../model/type.ts'
import { isMap, type Json, pathName } from './json.ts'
import { type Constraints, type Documented, type Property, propertiesOf, resolve, type Shape } from './shape.ts'
import { typeOfProperty } from './shape-type.ts'

/** One value of a chart: what everybody who tells users about it is told. */
export interface Field extends Documented {
  readonly path: readonly string[]
  /** `web.service.port`. */
  readonly name: string
  /** For templates; optional where the value may be absent. */
  readonly type: Type
  /** For schemas and examples. */
  readonly shape: Shape
  readonly constraints: Constraints
  /** From the typed `defaults`; undefined where these don't set it. */
  readonly default?: Json
  /** False for an interface, whose own fields follow it. */
  readonly leaf: boolean
}

/** The fields of an interface and of all interfaces in it, in the order of the source. */
export const fieldsOf = (shape: Shape, defaults: Json | undefined, path: readonly string[] = []): Field[] => {
  return propertiesOf(resolve(shape)).flatMap((property) => {
    const value = isMap(defaults) ? defaults[property.name] : undefined
    const here = [...path, property.name]
    return [fieldOf(property, value, here), ...fieldsOf(property.shape, value, here)]
  })
}

const fieldOf = (property: Property, value: Json | undefined, path: readonly string[]): Field => {
  const { description, constraints, example, deprecated, renamedFrom, isTemplate, kind } = resolve(property.shape)
  return {
    path,
    name: pathName(path),
    type: typeOfProperty(property),
    shape: property.shape,
    description,
    constraints,
    example,
    deprecated,
    renamedFrom,
    isTemplate,
    ...(value !== undefined && value !== null && { default: value }),
    leaf: kind !== 'object',
  }
}
