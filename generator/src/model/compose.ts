import { same } from './key.ts'
import { keyNode, sameKey } from './keys.ts'
import { absent, literal, make, plain } from './leaves.ts'
import type { EachNode, FieldNode, FoldNode, ListNode, Node, ObjectNode, SpreadNode, VariableNode } from './node.ts'
import { and, conditional, or, present, there } from './tests.ts'
import { ABSENT, ANY, join, optional, required, type Type } from './type.ts'

/** A field of something, looked up in its arms when it is a conditional. */
export const member = (object: Node, key: string, type: Type): Node =>
  make({ kind: 'member', type: object.type.optional ? optional(type) : type, object, key })

/** A field of a map that the author writes. */
export const field = (key: string | Node, value: Node, comment?: string): FieldNode =>
  make({ kind: 'field', type: value.type, key, value, ...(comment && { comment }) })

/** All of another map or list, in place. */
export const spread = (of: Node, comment?: string): SpreadNode =>
  make({ kind: 'spread', type: of.type, of, ...(comment && { comment }) })

/** What is said of all stands above the first. */
const noted = <N extends Node>([first, ...rest]: readonly N[], comment: string | undefined): readonly N[] => {
  if (!first) return []
  return comment && !first.comment ? [make({ ...first, comment }), ...rest] : [first, ...rest]
}

/** A list that the author writes; lists spread into it are taken apart where they are known. */
export const list = (items: readonly Node[]): ListNode => {
  const flat = items.flatMap((item) => (item.kind === 'spread' ? spreadItems(item) : [item]))
  const types = flat.map((item) => (item.kind === 'spread' ? itemType(item.type) : item.type))
  return make({ kind: 'list', type: { kind: 'list', item: types.length ? types.reduce(join) : ABSENT }, items: flat })
}

const spreadItems = (node: SpreadNode): readonly Node[] => {
  const of = plain(node.of)
  if (of.kind === 'absent') return []
  return of.kind === 'list' ? noted(of.items, node.comment) : [node]
}

const itemType = (type: Type): Type => (type.kind === 'list' ? type.item : ANY)

/** A map that the author writes. The last of several values for a key wins, in the place of the first. */
export const object = (entries: readonly (FieldNode | SpreadNode)[]): ObjectNode => {
  const flat = entries.flatMap((entry) => (entry.kind === 'spread' ? spreadEntries(entry) : [entry]))
  return make({ kind: 'object', type: objectType(flat), entries: flat.reduce(add, []) })
}

type Entries = readonly (FieldNode | SpreadNode)[]

const spreadEntries = (entry: SpreadNode): Entries => {
  const of = plain(entry.of)
  if (of.kind === 'absent') return []
  return of.kind === 'object' ? noted(of.entries, entry.comment) : [entry]
}

const objectType = (entries: Entries): Type => {
  const fields = entries.map(fieldTypes)
  if (fields.some((types) => types === undefined)) {
    return { kind: 'map', value: entries.map(valueType).reduce(join, { kind: 'absent' }) }
  }
  return { kind: 'object', fields: Object.assign({}, ...fields) }
}

/** The types of the fields that an entry sets; undefined where its keys aren't known. */
const fieldTypes = (entry: FieldNode | SpreadNode): { readonly [key: string]: Type } | undefined => {
  if (entry.kind === 'field') return typeof entry.key === 'string' ? { [entry.key]: entry.type } : undefined
  const { type } = entry
  if (type.kind !== 'object') return undefined
  if (!type.optional) return type.fields
  return Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, optional(field)]))
}

const valueType = (entry: FieldNode | SpreadNode): Type => {
  if (entry.kind === 'field') return required(entry.type)
  const type = entry.type
  if (type.kind === 'map') return type.value
  return type.kind === 'object' ? Object.values(type.fields).map(required).reduce(join, { kind: 'absent' }) : ANY
}

const add = (before: Entries, entry: FieldNode | SpreadNode): Entries =>
  entry.kind === 'field' ? addField(before, entry) : addSpread(before, entry)

const addField = (before: Entries, entry: FieldNode): Entries => {
  const { key } = entry
  if (typeof key !== 'string') return [...before.map((other) => unlessSet(other, entry)), entry]
  const at = before.findIndex((other) => other.kind === 'field' && other.key === key)
  const others = before.map((other, index) => (index === at ? entry : unlessSet(without(other, [key]), entry)))
  return at >= 0 ? others : [...others, entry]
}

/** An entry that a later field sets too where their keys, known only at render time, are the same. */
const unlessSet = (entry: FieldNode | SpreadNode, by: FieldNode): FieldNode | SpreadNode => {
  if (entry.kind === 'spread')
    return typeof by.key === 'string' ? entry : spread(omitLate(entry.of, by.key), entry.comment)
  if (typeof entry.key === 'string' && typeof by.key === 'string') return entry
  return leftOut(entry, sameKey(keyNode(entry), keyNode(by)))
}

/** A field that is left out under a condition, with its key where that is known only at render time. */
const leftOut = (entry: FieldNode, test: Node): FieldNode | SpreadNode => {
  if (typeof entry.key === 'string') return field(entry.key, conditional(test, absent, entry.value))
  if (test.kind === 'literal') return test.value ? spread(object([])) : entry
  return spread(conditional(test, object([]), object([entry])))
}

const omitLate = (node: Node, key: Node): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, omitLate(of.then, key), omitLate(of.otherwise, key))
  if (of.kind === 'object') return object([...of.entries.map((entry) => unlessSet(entry, field(key, absent)))])
  return of.kind === 'absent' ? of : omitCall(of, [key])
}

/** An entry without some keys, which something later sets in any case. */
const without = (entry: FieldNode | SpreadNode, keys: readonly string[]): FieldNode | SpreadNode =>
  entry.kind === 'field' ? entry : spread(omit(entry.of, keys), entry.comment)

const omit = (node: Node, keys: readonly string[]): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, omit(of.then, keys), omit(of.otherwise, keys))
  if (of.kind === 'object')
    return object(of.entries.filter((entry) => !isOneOf(entry, keys)).map((entry) => without(entry, keys)))
  if (of.kind === 'absent' || !mayHave(of.type, keys)) return of
  return omitCall(of, keys.map(literal))
}

/** `omit` wants a map: one that isn't there has nothing to leave out. */
const omitCall = (of: Node, keys: readonly Node[]): Node => {
  if (of.type.optional) return conditional(present(of), omitCall(there(of), keys), absent)
  const [map, ...before] = of.kind === 'call' && of.function === 'omit' ? of.arguments : [of]
  const all = [...before, ...keys.filter((key) => !before.some((other) => same(other, key)))]
  if (isEmptied(of.type, all)) return object([])
  return make({ kind: 'call', type: typeWithout(of.type, all), function: 'omit', arguments: [map as Node, ...all] })
}

/** What remains of a map: without its required fields it may be empty. */
const typeWithout = (type: Type, keys: readonly Node[]): Type => {
  if (type.kind !== 'object') return type
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

const isOneOf = (entry: FieldNode | SpreadNode, keys: readonly string[]): boolean =>
  entry.kind === 'field' && typeof entry.key === 'string' && keys.includes(entry.key)

const mayHave = (type: Type, keys: readonly string[]): boolean =>
  type.kind !== 'object' || keys.some((key) => key in type.fields)

const addSpread = (before: Entries, entry: SpreadNode): Entries => [
  ...before.map((other) => overridden(other, entry.of)),
  entry,
]

/** A map without the keys that another one sets, as far as these are known. */
const minus = (map: Node, by: Node): Node => {
  const own = plain(map)
  if (own.kind === 'conditional') return conditional(own.test, minus(own.then, by), minus(own.otherwise, by))
  if (own.kind === 'object') return object(own.entries.map((entry) => overridden(entry, by)))
  const of = plain(by)
  if (of.kind === 'conditional') return conditional(of.test, minus(map, of.then), minus(map, of.otherwise))
  if (of.kind === 'object') return of.entries.reduce(minusEntry, map)
  if (of.type.kind !== 'object') return map
  const fields = Object.entries(of.type.fields).filter(([key]) => mayHave(plain(map).type, [key]))
  const always = of.type.optional ? [] : fields.filter(([, field]) => !field.optional).map(([key]) => key)
  const sometimes = fields.filter(([key]) => !always.includes(key))
  const less = always.length ? omit(map, always) : map
  return sometimes.reduce(
    (rest, [key, field]) => conditional(present(member(of, key, field)), omit(rest, [key]), rest),
    less,
  )
}

const minusEntry = (map: Node, entry: FieldNode | SpreadNode): Node => {
  if (entry.kind === 'spread') return minus(map, entry.of)
  return typeof entry.key === 'string' ? omit(map, [entry.key]) : omitLate(map, entry.key)
}

/** What a later spread may set too is left out then. */
const overridden = (entry: FieldNode | SpreadNode, by: Node): FieldNode | SpreadNode => {
  if (entry.kind === 'spread') return spread(minus(entry.of, by), entry.comment)
  const test = sets(by, keyNode(entry))
  return test === undefined ? entry : leftOut(entry, test)
}

/** When a map has a key: a boolean, or undefined for never. */
const sets = (node: Node, key: Node): Node | undefined => {
  const of = plain(node)
  if (of.kind === 'conditional') return either(of.test, sets(of.then, key), sets(of.otherwise, key))
  if (of.kind === 'object') return anyOf(of.entries.map((entry) => setBy(entry, key)))
  if (of.type.kind === 'map' || of.type.kind === 'any') return present(entryOf(of, key))
  if (of.type.kind !== 'object') return undefined
  const { fields } = of.type
  const names = Object.keys(fields).filter((name) => key.kind !== 'literal' || name === key.value)
  return anyOf(names.map((name) => and(sameKey(key, literal(name)), present(member(of, name, fields[name] ?? ANY)))))
}

const setBy = (entry: FieldNode | SpreadNode, key: Node): Node | undefined =>
  entry.kind === 'field' ? sameKey(keyNode(entry), key) : sets(entry.of, key)

const anyOf = (tests: readonly (Node | undefined)[]): Node | undefined => {
  const test = or(...tests.filter((one) => one !== undefined))
  return test.kind === 'literal' && !test.value ? undefined : test
}

const entryOf = (map: Node, key: Node): Node => {
  const type = optional(map.type.kind === 'map' ? map.type.value : ANY)
  return key.kind === 'literal' ? member(map, String(key.value), type) : make({ kind: 'index', type, object: map, key })
}

const either = (test: Node, then: Node | undefined, otherwise: Node | undefined): Node | undefined => {
  if (!then && !otherwise) return undefined
  const never: Node = make({ kind: 'literal', type: { kind: 'boolean' }, value: false })
  return conditional(test, then ?? never, otherwise ?? never)
}

/** A loop. */
export const each = (over: Node, value: VariableNode, body: Node, key?: VariableNode): EachNode =>
  make({ kind: 'each', type: allTurns(required(body.type)), over, value, body, ...(key && { key }) })

/** A loop without turns sets no field. */
const allTurns = (type: Type): Type =>
  type.kind === 'object'
    ? { ...type, fields: Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, optional(field)])) }
    : type

/** One value from the turns of a loop. */
export const fold = (parts: Pick<FoldNode, 'over' | 'key' | 'value' | 'state' | 'start' | 'body' | 'ends'>): FoldNode =>
  make({ kind: 'fold', type: parts.state.type, ...parts })

/** The values that a node may have, without the conditions: its arms. */
export const outcomes = (node: Node): readonly Node[] => {
  const of = plain(node)
  if (of.kind === 'conditional') return [...outcomes(of.then), ...outcomes(of.otherwise)]
  return of.kind === 'absent' ? [] : [of]
}

/** The type of a loop's value. */
export const turnType = (over: Node): Type => {
  const { type } = over
  if (type.kind === 'list') return type.item
  if (type.kind === 'map') return type.value
  return type.kind === 'object' ? Object.values(type.fields).reduce(join, { kind: 'absent' }) : ANY
}
