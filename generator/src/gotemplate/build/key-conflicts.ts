import { field, member, object, spread } from '../../model/compose.ts'
import { insertionOf } from '../../model/included.ts'
import { change, literal, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, SpreadNode } from '../../model/node.ts'
import { isTakenWhole } from '../../model/path.ts'
import { conditional, present, there } from '../../model/tests.ts'
import { ANY, fieldOf, nullableFields, optional, type Type } from '../../model/type.ts'
import { hasUniqueKeys } from '../../model/unique-keys.ts'
import { isFromYaml } from '../nodes/nodes.ts'
import { mayHaveKey, omit, setsAlways } from './map-keys.ts'

/** Two of a map's parts may have the same key, which is known only at render time: the last one must win. */
export const keysMayClash = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'each') return isMap(of) && !hasUniqueKeys(of)
  if (of.kind !== 'object') return false
  if (of.entries.length > 1 && of.entries.some(holdsOpenInclude)) return true
  const isBefore = (at: number, is: (later: Node) => boolean) => of.entries.slice(at + 1).some(is)
  const isClashing = (part: Node, at: number): boolean =>
    clashesItself(part) ||
    (holdsInclude(part) && isBefore(at, hasUnknownKeys)) ||
    (holdsInterface(part) && isBefore(at, holdsUnknownKeys))
  const [open, ...others] = of.entries.filter(hasUnknownKeys)
  if (others.length > 0 || of.entries.some(isClashing)) return true
  return open !== undefined && of.entries.some((part) => part !== open && mayHoldNull(part))
}

/** A loop in it may set a key in two iterations, or two parts of a map in it may. */
const clashesItself = (part: Node): boolean => {
  const of = plain(part)
  if (of.kind === 'spread') return clashesItself(of.of)
  if (of.kind === 'conditional') return clashesItself(of.then) || clashesItself(of.otherwise)
  return keysMayClash(of)
}

const isMap = ({ type }: Node): boolean => type.kind === 'map' || type.kind === 'object'

/** What a helper gives is text: nothing can be left out of it. */
const holdsInclude = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return holdsInclude(of.of)
  if (of.kind === 'conditional') return holdsInclude(of.then) || holdsInclude(of.otherwise)
  return of.kind === 'include'
}

/** What a helper gives with keys of the values. */
const holdsOpenInclude = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return holdsOpenInclude(of.of)
  if (of.kind === 'conditional') return holdsOpenInclude(of.then) || holdsOpenInclude(of.otherwise)
  return of.kind === 'include' && of.type.kind === 'map'
}

/** Nobody knows which of its fields a map with unknown keys sets too when both are printed together. */
const holdsInterface = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return holdsInterface(of.of)
  if (of.kind === 'conditional') return holdsInterface(of.then) || holdsInterface(of.otherwise)
  if (of.kind === 'object') return of.entries.some(holdsInterface)
  return of.kind !== 'field' && of.kind !== 'each' && of.type.kind === 'object'
}

const holdsUnknownKeys = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return holdsUnknownKeys(of.of)
  if (of.kind === 'conditional') return holdsUnknownKeys(of.then) || holdsUnknownKeys(of.otherwise)
  return of.kind === 'object' ? of.entries.some(holdsUnknownKeys) : of.kind !== 'field' && hasUnknownKeys(of)
}

/** Has keys that are not known. */
const hasUnknownKeys = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'field') return typeof of.key !== 'string' && of.key.kind !== 'literal'
  if (of.kind === 'spread') return hasUnknownKeys(of.of)
  if (of.kind === 'object') return of.entries.some(hasUnknownKeys)
  if (of.kind === 'conditional') return hasUnknownKeys(of.then) || hasUnknownKeys(of.otherwise)
  if (of.kind === 'each') return true
  // it is printed as it is, and of two entries with one key the last counts
  if (insertionOf(of)) return false
  return (isTakenWhole(of) || of.kind === 'call') && of.type.kind !== 'object'
}

type Entry = FieldNode | SpreadNode

/**
 * Entries in which the optional fields of an interface that another entry may set too stand by themselves: such a field
 * may be null, which leaves what another entry sets, but would be printed with the whole.
 */
export const separateNullableFields = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, at) => {
    if (entry.kind === 'field') return entry
    const of = separateFields(entry.of, entries.slice(0, at), entries.slice(at + 1))
    return of === entry.of ? entry : spread(of, entry.comment)
  })

const separateFields = (node: Node, before: readonly Entry[], after: readonly Entry[]): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') {
    const [then, otherwise] = [separateFields(of.then, before, after), separateFields(of.otherwise, before, after)]
    return then === of.then && otherwise === of.otherwise ? node : conditional(of.test, then, otherwise)
  }
  if (of.kind === 'object') return change(of, { entries: separateWithin(of.entries, before, after) })
  const keys = nullableKeys(of).filter((key) => isContested(key, before, after))
  return keys.length > 0 ? withFieldsApart(of, keys) : node
}

const separateWithin = (entries: readonly Entry[], before: readonly Entry[], after: readonly Entry[]): Entry[] =>
  entries.map((entry) =>
    entry.kind === 'field' ? entry : spread(separateFields(entry.of, before, after), entry.comment),
  )

/** What a later entry sets in any case is left out anyway. */
const isContested = (key: string, before: readonly Entry[], after: readonly Entry[]): boolean => {
  const name = literal(key)
  return (
    [...before, ...after].some((entry) => mayHaveKey(entry, name)) && !after.some((entry) => setsAlways(entry, key))
  )
}

/** Whether null may stand under a key of a map, and leave what another sets there. */
export const mayHoldNull = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return mayHoldNull(of.of)
  if (of.kind === 'conditional') return mayHoldNull(of.then) || mayHoldNull(of.otherwise)
  if (of.kind === 'object') return of.entries.some(mayHoldNull)
  return of.kind !== 'field' && nullableKeys(of).length > 0
}

/** The keys of an interface under which null may stand: a helper's text and a loop have none. */
const nullableKeys = (node: Node): readonly string[] => {
  const of = plain(node)
  const { kind, type } = of
  return kind === 'include' || isFromYaml(of) || kind === 'each' || insertionOf(of) ? [] : nullableFields(type)
}

const withFieldsApart = (of: Node, keys: readonly string[]): Node => {
  if (of.type.optional) return conditional(present(of), withFieldsApart(there(of), keys), object([]))
  return object([spread(omit(of, keys.map(literal))), ...keys.map((key) => whereThere(of, key))])
}

const whereThere = (of: Node, key: string): SpreadNode => {
  const value = member(of, key, fieldType(of.type, key))
  return spread(conditional(present(value), object([field(key, there(value))]), object([])))
}

const fieldType = (type: Type, key: string): Type =>
  ((type.kind === 'object' || type.kind === 'map') && fieldOf(type, key)) || optional(ANY)
