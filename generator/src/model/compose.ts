import { same } from './key.ts'
import { change, make, narrowedTo, plain } from './leaves.ts'
import { own } from './map.ts'
import type {
  EachNode,
  FieldNode,
  FoldNode,
  IndexNode,
  ListNode,
  Node,
  ObjectNode,
  SpreadNode,
  VariableNode,
} from './node.ts'
import { ANY, join, joinAll, keyType, mapOf, nullableFields, optional, required, type Type, UNKNOWN } from './type.ts'

/** A field of something, looked up in its arms when it is a conditional. */
export const member = (object: Node, key: string, type: Type): Node =>
  make({ kind: 'member', type: object.type.optional ? optional(type) : type, object, key })

/** A map's entry, or a list's item, by what is known only at render time. */
export const index = (object: Node, key: Node, type: Type): IndexNode =>
  make({ kind: 'index', type: object.type.optional ? optional(type) : type, object, key })

/** An entry or item that is known to be there, because of a condition or loop around it. */
export const existing = (object: Node, key: Node): IndexNode =>
  narrowedTo(index(object, key, ANY), required(iterationType(object)))

/** A field of a map that the author writes. */
export const field = (key: string | Node, value: Node, comment?: string): FieldNode =>
  make({ kind: 'field', type: value.type, key, value, ...(comment && { comment }) })

/** All of another map or list, in place. */
export const spread = (of: Node, comment?: string): SpreadNode =>
  make({ kind: 'spread', type: of.type, of, ...(comment && { comment }) })

/** What is said of all stands above the first. */
const noted = <N extends Node>([first, ...rest]: readonly N[], comment: string | undefined): readonly N[] => {
  if (!first) return []
  return comment && !first.comment ? [change<Node>(first, { comment }) as N, ...rest] : [first, ...rest]
}

/** A list that the author writes; lists spread into it are flattened where they are known. */
export const list = (items: readonly Node[]): ListNode => {
  const flat = items.flatMap((item) => (item.kind === 'spread' ? spreadItems(item) : [item]))
  const types = flat.map((item) => (item.kind === 'spread' ? itemType(item.type) : item.type))
  return make({ kind: 'list', type: { kind: 'list', item: joinAll(types) }, items: flat })
}

const spreadItems = (node: SpreadNode): readonly Node[] => {
  const of = plain(node.of)
  if (of.kind === 'absent') return []
  return of.kind === 'list' ? noted(of.items, node.comment) : [node]
}

const itemType = (type: Type): Type => (type.kind === 'list' ? type.item : ANY)

/** A map that the author writes. What is set later wins: the printer sees to it that no key stands twice. */
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

/**
 * A field takes the place of another with its key, where nothing in between may have that key; a map that is spread
 * twice counts the second time.
 */
const add = (before: Entries, entry: FieldNode | SpreadNode): Entries => {
  if (entry.kind === 'spread') return [...before.filter((other) => !same(other, entry)), entry]
  const isKnown = (other: FieldNode | SpreadNode) => typeof keyIn(other) === 'string'
  const at = before.findLastIndex((other) => isKnown(other) && keyIn(other) === entry.key)
  const replaced = at >= 0 && before.slice(at).every(isKnown)
  return replaced ? before.map((other, index) => (index === at ? entry : other)) : [...before, entry]
}

const keyIn = (entry: FieldNode | SpreadNode): unknown => (entry.kind === 'field' ? entry.key : undefined)

const objectType = (entries: Entries): Type => {
  const fields = entries.map(fieldTypes)
  if (fields.some((types) => types === undefined)) {
    return mapOf(joinAll(entries.map(valueType)), keyType(...entries.map(keysOf)))
  }
  return {
    kind: 'object',
    fields: fields.reduce<Fields>((before, later) => Object.assign(before, over(before, later)), {}),
  }
}

interface Fields {
  readonly [key: string]: Type
}

/** What may not be set leaves what was set before. */
const over = (before: Fields, later: Fields = {}): Fields =>
  Object.fromEntries(
    Object.entries(later).map(([key, type]) => {
      const other = own(before, key)
      return [key, type.optional && other ? join(other, type) : type]
    }),
  )

/** The types of the fields that an entry sets; undefined where its keys aren't known. */
const fieldTypes = (entry: FieldNode | SpreadNode): Fields | undefined => {
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
  return type.kind === 'object' ? joinAll(Object.values(type.fields).map(required)) : ANY
}

/** A map with the keys of an entry. */
const keysOf = (entry: FieldNode | SpreadNode): Type => {
  if (entry.kind === 'spread') return entry.type
  if (typeof entry.key === 'string') return { kind: 'object', fields: { [entry.key]: entry.type } }
  const { type } = entry.key
  return { kind: 'map', value: entry.type, ...(type.kind === 'string' && { key: type }) }
}

/** A loop. */
export const each = (over: Node, value: VariableNode, body: Node, key?: VariableNode): EachNode =>
  make({ kind: 'each', type: allIterations(required(body.type)), over, value, body, ...(key && { key }) })

/** A loop without iterations sets no field. */
const allIterations = (type: Type): Type =>
  type.kind === 'object'
    ? { ...type, fields: Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, optional(field)])) }
    : type

/** One value from the iterations of a loop. */
export const fold = (parts: Pick<FoldNode, 'over' | 'key' | 'value' | 'state' | 'start' | 'body' | 'ends'>): FoldNode =>
  make({ kind: 'fold', type: parts.state.type, ...parts })

/** The values that a node may have, without the conditions: its arms. */
export const outcomes = (node: Node): readonly Node[] => {
  const of = plain(node)
  if (of.kind === 'conditional') return [...outcomes(of.then), ...outcomes(of.otherwise)]
  return of.kind === 'absent' ? [] : [of]
}

/** The type of a loop's value. */
export const iterationType = (over: Node): Type => {
  const { type } = over
  if (type.kind === 'list') return type.item
  if (type.kind === 'map') return nullableFields(type).length > 0 ? optional(type.value) : type.value
  return type.kind === 'object' ? joinAll(Object.values(type.fields)) : optional(UNKNOWN)
}
