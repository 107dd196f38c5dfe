import { absent, make, plain } from './leaves.ts'
import type { EachNode, FieldNode, ListNode, Node, ObjectNode, SpreadNode, VariableNode } from './node.ts'
import { conditional, not, present } from './tests.ts'
import { ANY, join, optional, required, type Type, typeOfConstant } from './type.ts'

/** A field of something, looked up in its arms when it is a conditional. */
export const member = (object: Node, key: string, type: Type): Node =>
  make({ kind: 'member', type: object.type.optional ? optional(type) : type, object, key })

/** A field of a map that the author writes. */
export const field = (key: string | Node, value: Node): FieldNode =>
  make({ kind: 'field', type: value.type, key, value })

/** All of another map or list, in place. */
export const spread = (of: Node): SpreadNode => make({ kind: 'spread', type: of.type, of })

/** A list that the author writes; lists spread into it are taken apart where they are known. */
export const list = (items: readonly Node[]): ListNode => {
  const flat = items.flatMap((item) => (item.kind === 'spread' ? spreadItems(item) : [item]))
  const types = flat.map((item) => (item.kind === 'spread' ? itemType(item.type) : item.type))
  return make({ kind: 'list', type: { kind: 'list', item: types.length ? types.reduce(join) : ANY }, items: flat })
}

const spreadItems = (node: SpreadNode): readonly Node[] => {
  const of = plain(node.of)
  if (of.kind === 'absent') return []
  return of.kind === 'list' ? of.items : [node]
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
  return of.kind === 'object' ? of.entries : [entry]
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
  if (typeof key !== 'string') return [...before, entry]
  const at = before.findIndex((other) => other.kind === 'field' && other.key === key)
  if (at >= 0)
    return [
      ...before.slice(0, at).map((other) => without(other, [key])),
      entry,
      ...before.slice(at + 1).map((other) => without(other, [key])),
    ]
  return [...before.map((other) => without(other, [key])), entry]
}

/** An entry without some keys, which something later sets in any case. */
const without = (entry: FieldNode | SpreadNode, keys: readonly string[]): FieldNode | SpreadNode =>
  entry.kind === 'field' ? entry : spread(omit(entry.of, keys))

const omit = (node: Node, keys: readonly string[]): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, omit(of.then, keys), omit(of.otherwise, keys))
  if (of.kind === 'object')
    return object(of.entries.filter((entry) => !isOneOf(entry, keys)).map((entry) => without(entry, keys)))
  if (of.kind === 'absent' || !mayHave(of.type, keys)) return of
  const names: Node[] = keys.map((key) => make({ kind: 'literal', type: typeOfConstant(key), value: key }))
  return make({ kind: 'call', type: of.type, function: 'omit', arguments: [of, ...names] })
}

const isOneOf = (entry: FieldNode | SpreadNode, keys: readonly string[]): boolean =>
  entry.kind === 'field' && typeof entry.key === 'string' && keys.includes(entry.key)

const mayHave = (type: Type, keys: readonly string[]): boolean =>
  type.kind !== 'object' || keys.some((key) => key in type.fields)

const addSpread = (before: Entries, entry: SpreadNode): Entries => {
  const keys = alwaysSet(entry.of)
  return [...before.map((other) => overridden(keys.length ? without(other, keys) : other, entry.of)), entry]
}

/** The keys that a map has in any case. */
const alwaysSet = (node: Node): string[] => {
  const { type } = plain(node)
  if (type.kind !== 'object' || type.optional) return []
  return Object.entries(type.fields).flatMap(([key, field]) => (field.optional ? [] : [key]))
}

/** A field that a later spread may set too: then it is left out. */
const overridden = (entry: FieldNode | SpreadNode, by: Node): FieldNode | SpreadNode => {
  if (entry.kind !== 'field' || typeof entry.key !== 'string') return entry
  const test = sets(by, entry.key)
  return test === undefined ? entry : field(entry.key, conditional(not(test), entry.value, absent))
}

/** When a map has a key: a boolean, or undefined for never. */
const sets = (node: Node, key: string): Node | undefined => {
  const of = plain(node)
  if (of.kind === 'conditional') return either(of.test, sets(of.then, key), sets(of.otherwise, key))
  if (of.kind === 'object')
    return of.entries.some((entry) => isOneOf(entry, [key]))
      ? make({ kind: 'literal', type: { kind: 'boolean' }, value: true })
      : undefined
  if (of.type.kind === 'map') return present(member(of, key, optional(of.type.value)))
  const type = of.type.kind === 'object' ? of.type.fields[key] : undefined
  return type && present(member(of, key, type))
}

const either = (test: Node, then: Node | undefined, otherwise: Node | undefined): Node | undefined => {
  if (!then && !otherwise) return undefined
  const never: Node = make({ kind: 'literal', type: { kind: 'boolean' }, value: false })
  return conditional(test, then ?? never, otherwise ?? never)
}

/** A loop. */
export const each = (over: Node, value: VariableNode, body: Node, key?: VariableNode): EachNode =>
  make({ kind: 'each', type: required(body.type), over, value, body, ...(key && { key }) })

/** The type of a loop's value. */
export const turnType = (over: Node): Type => {
  const { type } = over
  if (type.kind === 'list') return type.item
  if (type.kind === 'map') return type.value
  return type.kind === 'object' ? Object.values(type.fields).reduce(join, { kind: 'absent' }) : ANY
}
