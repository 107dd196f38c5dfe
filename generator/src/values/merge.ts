import { isMap, own } from '../model/map.ts'
import { type Json, type JsonMap, mapEntries } from './json.ts'

/**
 * Values as Helm merges them: the overlays one over the other, all of them over the defaults. Maps merge, lists
 * and all else replace; null takes a default away, and stays where there is no default (it means unset there).
 */
export const mergeValues = (defaults: JsonMap, ...overlays: readonly JsonMap[]): JsonMap =>
  overDefaults(defaults, overlays.reduce(overlay, {}))

/** Values files and flags among themselves: the later one wins, null is kept. */
export const overlay = (below: JsonMap, above: JsonMap): JsonMap => {
  const merged = mapEntries(above, (value, key) => {
    const under = own(below, key)
    return isMap(value) && isMap(under) ? overlay(under, value) : value
  })
  return { ...below, ...merged }
}

const overDefaults = (defaults: JsonMap, given: JsonMap): JsonMap => {
  const kept = mapEntries(defaults, (value, key) => (own(given, key) !== undefined ? undefined : value))
  const set = mapEntries(given, (value, key) => overDefault(own(defaults, key), value))
  const all = { ...kept, ...set }
  const inOrder = Object.keys(defaults).filter((key) => Object.hasOwn(all, key))
  return Object.fromEntries([...inOrder, ...Object.keys(set)].map((key) => [key, all[key]]))
}

const overDefault = (default_: Json | undefined, value: Json): Json | undefined => {
  if (default_ === undefined) return value
  if (value === null) return undefined
  return isMap(default_) && isMap(value) ? overDefaults(default_, value) : value
}

/** Values without nulls: what a chart's functions read. A null in a list stays. */
export const withoutNulls = (values: JsonMap): JsonMap =>
  mapEntries(values, (value) => (value === null ? undefined : withoutInner(value)))

const withoutInner = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutInner)
  return isMap(value) ? withoutNulls(value) : value
}
