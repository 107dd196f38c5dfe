import { field, member, object, spread } from '../../model/compose.ts'
import { literal, make, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, SpreadNode } from '../../model/node.ts'
import { conditional, present, there } from '../../model/tests.ts'
import { ANY, optional, type Type } from '../../model/type.ts'
import { isRead } from '../nodes/nodes.ts'
import { mayHaveKey, setsAlways } from './may-set.ts'
import { omit } from './omitted.ts'

type Entry = FieldNode | SpreadNode

/**
 * Entries in which the optional fields of an interface that another entry may set too stand by themselves: such a field
 * may be null, which leaves what another entry sets, but would be printed with the whole.
 */
export const nullableApart = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, at) => {
    if (entry.kind === 'field') return entry
    const of = apart(entry.of, entries.slice(0, at), entries.slice(at + 1))
    return of === entry.of ? entry : spread(of, entry.comment)
  })

const apart = (node: Node, before: readonly Entry[], after: readonly Entry[]): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') {
    const [then, otherwise] = [apart(of.then, before, after), apart(of.otherwise, before, after)]
    return then === of.then && otherwise === of.otherwise ? node : conditional(of.test, then, otherwise)
  }
  if (of.kind === 'object') return make({ ...of, entries: apartWithin(of.entries, before, after) })
  if (of.type.kind === 'any') return withoutNull(of, before, after)
  const keys = nullableKeys(of).filter((key) => isContested(key, before, after))
  return keys.length > 0 ? unrolled(of, keys) : node
}

/** Of what is passed through no type is known: it is printed whole, or without the key. */
const withoutNull = (of: Node, before: readonly Entry[], after: readonly Entry[]): Node =>
  contestedKeys(before, after).reduce((map, key) => {
    const value = member(of, key, optional(ANY))
    return conditional(present(value), map, omit(map, [literal(key)]))
  }, of)

/** The known keys of earlier entries that a later map without a type may have too. */
const contestedKeys = (before: readonly Entry[], after: readonly Entry[]): readonly string[] =>
  [...new Set(before.flatMap(keysIn))].filter((key) => isContested(key, before, after))

const MANY = 1

/** Whether a map without a type may have null for so many keys of others that it is put together with them. */
export const isMuchContested = (entries: readonly Entry[]): boolean =>
  entries.some(
    (entry, at) => holdsAny(entry) && contestedKeys(entries.slice(0, at), entries.slice(at + 1)).length > MANY,
  )

const holdsAny = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return holdsAny(of.of)
  if (of.kind === 'conditional') return holdsAny(of.then) || holdsAny(of.otherwise)
  return of.kind !== 'field' && of.type.kind === 'any'
}

const apartWithin = (entries: readonly Entry[], before: readonly Entry[], after: readonly Entry[]): Entry[] =>
  entries.map((entry) => (entry.kind === 'field' ? entry : spread(apart(entry.of, before, after), entry.comment)))

/** What a later entry sets in any case is left out anyway. */
const isContested = (key: string, before: readonly Entry[], after: readonly Entry[]): boolean => {
  const name = literal(key)
  return (
    [...before, ...after].some((entry) => mayHaveKey(entry, name)) && !after.some((entry) => setsAlways(entry, key))
  )
}

/** The keys of a map that are known. */
const keysIn = (node: Node): string[] => {
  const of = plain(node)
  if (of.kind === 'field') return typeof of.key === 'string' ? [of.key] : []
  if (of.kind === 'spread') return keysIn(of.of)
  if (of.kind === 'object') return of.entries.flatMap(keysIn)
  if (of.kind === 'conditional') return [...keysIn(of.then), ...keysIn(of.otherwise)]
  return of.type.kind === 'object' ? Object.keys(of.type.fields) : []
}

/** Whether null may stand under a key of a map, and leave what another sets there. */
export const mayHoldNull = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return mayHoldNull(of.of)
  if (of.kind === 'conditional') return mayHoldNull(of.then) || mayHoldNull(of.otherwise)
  if (of.kind === 'object') return of.entries.some(mayHoldNull)
  return of.kind !== 'field' && (nullableKeys(of).length > 0 || of.type.kind === 'any')
}

/** The keys of an interface under which null may stand: a helper's text and a loop have none. */
const nullableKeys = (node: Node): readonly string[] => {
  const of = plain(node)
  const { kind, type } = of
  if (kind === 'include' || isRead(of) || kind === 'each' || type.kind !== 'object') return []
  return Object.keys(type.fields).filter((key) => type.fields[key]?.optional)
}

const unrolled = (of: Node, keys: readonly string[]): Node => {
  if (of.type.optional) return conditional(present(of), unrolled(there(of), keys), object([]))
  return object([spread(omit(of, keys.map(literal))), ...keys.map((key) => whereThere(of, key))])
}

const whereThere = (of: Node, key: string): SpreadNode => {
  const value = member(of, key, fieldType(of.type, key))
  return spread(conditional(present(value), object([field(key, there(value))]), object([])))
}

const fieldType = (type: Type, key: string): Type => (type.kind === 'object' && type.fields[key]) || optional(ANY)
