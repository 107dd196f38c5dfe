import { field, member, object, spread } from '../../model/compose.ts'
import { literal, make, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, SpreadNode } from '../../model/node.ts'
import { conditional, present, there } from '../../model/tests.ts'
import { ANY, fieldOf, nullableFields, optional, type Type } from '../../model/type.ts'
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
  const keys = nullableKeys(of).filter((key) => isContested(key, before, after))
  return keys.length > 0 ? unrolled(of, keys) : node
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
  return kind === 'include' || isRead(of) || kind === 'each' ? [] : nullableFields(type)
}

const unrolled = (of: Node, keys: readonly string[]): Node => {
  if (of.type.optional) return conditional(present(of), unrolled(there(of), keys), object([]))
  return object([spread(omit(of, keys.map(literal))), ...keys.map((key) => whereThere(of, key))])
}

const whereThere = (of: Node, key: string): SpreadNode => {
  const value = member(of, key, fieldType(of.type, key))
  return spread(conditional(present(value), object([field(key, there(value))]), object([])))
}

const fieldType = (type: Type, key: string): Type =>
  ((type.kind === 'object' || type.kind === 'map') && fieldOf(type, key)) || optional(ANY)
