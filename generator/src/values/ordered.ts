import { isMap, type Json } from './json.ts'
import type { Property, Shape } from './shape.ts'

/**
 * An interface with its fields in the order of its defaults, which their author chose; inherited fields would come first
 * otherwise. What has no default stays behind the field that it follows.
 */
export const ordered = (shape: Shape, defaults: Json | undefined): Shape => {
  if (shape.kind === 'shared') return { ...shape, of: ordered(shape.of, defaults) }
  if ((shape.kind !== 'object' && shape.kind !== 'map') || !shape.properties || !isMap(defaults)) return shape
  const places = placesOf(shape.properties, Object.keys(defaults))
  const properties = shape.properties
    .map((property) => ({ ...property, shape: ordered(property.shape, defaults[property.name]) }))
    .toSorted((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0))
  return { ...shape, properties }
}

const placesOf = (properties: readonly Property[], keys: readonly string[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  let last = -1
  for (const { name } of properties) {
    if (keys.includes(name)) last = keys.indexOf(name)
    places.set(name, last)
  }
  return places
}
