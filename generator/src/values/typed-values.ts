import { isMap, own } from '../model/map.ts'
import { shapeWithCarried } from './carried.ts'
import type { ValuesModel } from './extract-values.ts'
import { type Json, type JsonMap, mapEntries } from './json.ts'
import { resolve, type Shape } from './shape.ts'

/**
 * Valid values as the interface types them, for a chart's functions: nulls are left out, and a decimal that came as a
 * text (`--set ratio=1.5`) is a number. What is passed through stays as it is.
 */
export const typedValues = (model: ValuesModel, values: JsonMap): JsonMap =>
  typed(shapeWithCarried(model), values) as JsonMap

const typed = (shape: Shape, value: Json): Json => {
  const of = resolve(shape)
  if (of.kind === 'number') return typeof value === 'string' ? Number(value) : value
  if (of.kind === 'list' && Array.isArray(value)) return value.map((item: Json) => typed(of.item, item))
  if (of.kind === 'union') return ofUnion(of.of, value)
  if (!isMap(value)) return value
  if (of.kind === 'map') return ofObject(of.properties ?? [], value, of.value)
  return of.kind === 'object' ? ofObject(of.properties, value) : value
}

/** By the shape of each field, and by that of free keys where there are such. */
const ofObject = (properties: readonly { name: string; shape: Shape }[], value: JsonMap, free?: Shape): JsonMap => {
  const shapes = new Map(properties.map(({ name, shape }) => [name, shape]))
  return mapEntries(value, (entry, key) => {
    const shape = shapes.get(key) ?? free
    if (entry === null) return undefined
    return shape ? typed(shape, entry) : entry
  })
}

/** The alternative that fits the value's own type; a text stays a text where texts are allowed. */
const ofUnion = (alternatives: readonly Shape[], value: Json): Json => {
  const kinds = alternatives.map((one) => resolve(one))
  const fitting = kinds.filter(({ kind }) => {
    if (Array.isArray(value)) return kind === 'list'
    if (isMap(value)) return kind === 'map' || kind === 'object' || kind === 'any'
    return kind === typeof value || (typeof value === 'number' && kind === 'integer')
  })
  const objects = fitting.filter((one) => one.kind === 'object')
  const chosen = isMap(value) ? (objects.find((one) => holds(one, value)) ?? fitting[0]) : fitting[0]
  const decimal = kinds.find(({ kind }) => kind === 'number')
  return typed(chosen ?? decimal ?? { kind: 'any', constraints: {} }, value)
}

/** Whether a map has what this interface requires and, where that has listed values, one of these. */
const holds = (shape: Shape, value: JsonMap): boolean => {
  if (shape.kind !== 'object') return false
  return shape.properties.every(({ name, optional, shape: of }) => {
    const field = resolve(of)
    const entry = own(value, name)
    if (entry === undefined || entry === null) return optional
    return !('values' in field) || !field.values || field.values.includes(entry as string)
  })
}
