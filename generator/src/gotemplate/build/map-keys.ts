import { and, or } from '../../model/boolean.ts'
import { index, member, object } from '../../model/compose.ts'
import { call } from '../../model/computed.ts'
import { insertionOf } from '../../model/included.ts'
import { same } from '../../model/key.ts'
import { keyNode, sameKey } from '../../model/keys.ts'
import { absent, FALSE, isLiteral, literal, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, SpreadNode } from '../../model/node.ts'
import { conditional, present, there } from '../../model/tests.ts'
import { ANY, BOOLEAN, type ObjectType, optional, type Type } from '../../model/type.ts'
import { mayBeLeftOut } from '../nodes/facts.ts'
import { goCall } from '../nodes/nodes.ts'

type Entry = FieldNode | SpreadNode

/** Whether two keys may be the same. */
const mayBeSame = (a: Node, b: Node): boolean => !isLiteral(sameKey(a, b), false)

/** Whether an entry may set a key, or leave it out where another one sets it. */
export const mayHaveKey = (entry: Node, key: Node): boolean => {
  const of = plain(entry)
  if (of.kind === 'field') return mayBeSame(keyNode(of), key)
  if (of.kind === 'spread') return mayHaveKey(of.of, key)
  if (of.kind === 'object') return of.entries.some((each) => mayHaveKey(each, key))
  if (of.kind === 'conditional') return mayHaveKey(of.then, key) || mayHaveKey(of.otherwise, key)
  if (of.kind === 'each') return mayHaveKey(of.body, key)
  if (of.kind === 'absent') return false
  if (of.type.kind !== 'object') return true
  return Object.keys(of.type.fields).some((name) => mayBeSame(literal(name), key))
}

/** Whether an entry sets a key, or leaves it out, in any case. */
export const setsAlways = (entry: Entry, key: string): boolean => {
  if (entry.kind === 'field') return entry.key === key
  const { type } = entry.of
  return type.kind === 'object' && plain(entry.of).kind !== 'object' && fieldKeysOf(type).always.includes(key)
}

/** Whether an entry may take away what was set under a key: a field without a value does. */
const mayUnset = (entry: Node, key: Node): boolean => {
  const of = plain(entry)
  if (of.kind === 'field') return mayBeLeftOut(of) && mayBeSame(keyNode(of), key)
  if (of.kind === 'spread') return mayUnset(of.of, key)
  if (of.kind === 'object') return of.entries.some((each) => mayUnset(each, key))
  if (of.kind === 'conditional') return mayUnset(of.then, key) || mayUnset(of.otherwise, key)
  return of.kind === 'each' && mayUnset(of.body, key)
}

/** A field that is there in any case, has its value at once, and keeps it unless a later entry sets another. */
export const isSettled = (entries: readonly Entry[], at: number): boolean => {
  const entry = entries[at]
  if (entry?.kind !== 'field' || plain(entry.value).kind === 'conditional' || mayBeLeftOut(entry)) return false
  const key = keyNode(entry)
  return !entries.slice(at + 1).some((later) => mayUnset(later, key))
}

/** Whether a map of a type may have a key. */
export const mayHaveField = (type: Type, key: Node): boolean =>
  type.kind !== 'object' || key.kind !== 'literal' || Object.hasOwn(type.fields, String(key.value))

interface Keys {
  readonly always: readonly string[]
  readonly sometimes: readonly (readonly [key: string, type: Type])[]
}

/** The keys that an interface has in any case, and those that it may have. */
export const fieldKeysOf = (type: ObjectType & { readonly optional?: boolean }): Keys => {
  const fields = Object.entries(type.fields)
  const sometimes = fields.filter(([, field]) => type.optional || field.optional)
  return { always: fields.filter((each) => !sometimes.includes(each)).map(([key]) => key), sometimes }
}

/** A map that is read or computed, without some keys: `omit` wants one that is there. */
export const omit = (of: Node, keys: readonly Node[]): Node => {
  const own = keys.filter((key) => mayHaveField(of.type, key))
  if (of.kind === 'absent' || own.length === 0 || insertionOf(of)) return of
  if (of.type.optional) return conditional(present(of), omit(there(of), own), absent)
  const [map, ...before] = of.kind === 'call' && of.function === 'omit' ? of.arguments : [of]
  const all = [...before, ...own.filter((key) => !before.some((other) => same(other, key)))]
  if (isEmptied(of.type, all)) return object([])
  return call('omit', typeWithout(of.type, all), [map as Node, ...all])
}

/** What remains of a map: without its required fields it may be empty. */
const typeWithout = (type: Type, keys: readonly Node[]): Type => {
  if ((type.kind !== 'object' && type.kind !== 'map') || !type.fields) return type
  const names = namesIn(keys)
  const fields = Object.entries(type.fields).filter(([name]) => !names.includes(name))
  const isAnyKey = keys.some(({ kind }) => kind !== 'literal')
  return {
    ...type,
    fields: Object.fromEntries(fields.map(([name, field]) => [name, isAnyKey ? optional(field) : field])),
  }
}

const namesIn = (keys: readonly Node[]): readonly unknown[] =>
  keys.flatMap((key) => (key.kind === 'literal' ? [key.value] : []))

/** Whether nothing of a map is left without some keys. */
const isEmptied = (type: Type, keys: readonly Node[]): boolean => {
  const names = namesIn(keys)
  return type.kind === 'object' && Object.keys(type.fields).every((name) => names.includes(name))
}

/** When a map sets a key: a boolean. */
export const whenKeySet = (node: Node, key: Node): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, whenKeySet(of.then, key), whenKeySet(of.otherwise, key))
  if (of.kind === 'object') return or(...of.entries.map((entry) => whenEntrySets(entry, key)))
  if (omitsKey(of, key) || insertionOf(of)) return FALSE
  if (of.type.kind === 'map') return present(entryOf(of, of.type.value, key))
  // what is passed through may have null under a key, which sets it, too
  if (of.type.kind === 'any') return and(present(of), goCall('hasKey', BOOLEAN, there(of), key))
  if (of.type.kind !== 'object') return FALSE
  const { fields } = of.type
  const names = Object.keys(fields).filter((name) => key.kind !== 'literal' || name === key.value)
  return or(...names.map((name) => and(sameKey(key, literal(name)), present(member(of, name, fields[name] ?? ANY)))))
}

const whenEntrySets = (entry: FieldNode | SpreadNode, key: Node): Node =>
  entry.kind === 'field' ? sameKey(keyNode(entry), key) : whenKeySet(entry.of, key)

/** The key was left out of it. */
const omitsKey = (node: Node, key: Node): boolean =>
  node.kind === 'call' && node.function === 'omit' && node.arguments.slice(1).some((other) => same(other, key))

const entryOf = (map: Node, value: Type, key: Node): Node => {
  const type = optional(value)
  return key.kind === 'literal' ? member(map, String(key.value), type) : index(map, key, type)
}
