import { each, field, fold, list, member, object, spread } from '../../src/model/compose.ts'
import { absent, literal, make } from '../../src/model/leaves.ts'
import type { CallNode, FieldNode, Node, SpreadNode, TextNode, VariableNode } from '../../src/model/node.ts'
import {
  ANY,
  BOOLEAN,
  INTEGER,
  isSimple,
  join,
  NUMBER,
  optional,
  required,
  STRING,
  type Type,
} from '../../src/model/type.ts'

const NAME: Type = { kind: 'string', nonEmpty: true, ascii: true, simple: true }
const LEVEL: Type = { kind: 'integer', minimum: 1 }
const PORT: Type = { kind: 'integer', minimum: 1, maximum: 65535 }
const TAG: Type = { kind: 'union', of: [STRING, INTEGER] }
const EXTERNAL: Type = { kind: 'object', fields: { host: STRING, port: optional(PORT) } }
const ITEM: Type = { kind: 'object', fields: { name: STRING, port: PORT, open: BOOLEAN, paths: listOf(STRING) } }

function listOf(item: Type): Type {
  return { kind: 'list', item }
}

function mapOf(value: Type): Type {
  return { kind: 'map', value }
}

/** The values that the cases read. */
export const VALUES: Type & { kind: 'object' } = {
  kind: 'object',
  fields: {
    on: BOOLEAN,
    tls: BOOLEAN,
    name: STRING,
    mode: { kind: 'string', values: ['A', 'B', 'C'] },
    count: INTEGER,
    ratio: NUMBER,
    tag: TAG,
    note: optional(STRING),
    alias: optional(NAME),
    limit: optional(INTEGER),
    level: optional(LEVEL),
    flag: optional(BOOLEAN),
    rate: optional(NUMBER),
    version: optional(TAG),
    labels: mapOf(STRING),
    more: mapOf(STRING),
    hosts: listOf(STRING),
    items: listOf(ITEM),
    groups: mapOf(listOf(STRING)),
    env: mapOf({ kind: 'union', of: [STRING, mapOf(ANY)] }),
    extra: optional(ANY),
    external: optional(EXTERNAL),
    options: optional(mapOf(STRING)),
    settings: { kind: 'object', fields: { size: STRING, depth: optional(INTEGER) } },
    deep: optional({ kind: 'object', fields: { inner: optional({ kind: 'object', fields: { leaf: STRING } }) } }),
  },
}

const root = make({ kind: 'built-in', name: 'Values', type: VALUES }) as Node

/** A value by its path: `values('external', 'host')`. */
export const values = (...path: string[]): Node =>
  path.reduce((node, key) => member(node, key, fieldType(required(node.type), key)), root)

const fieldType = (type: Type, key: string): Type => {
  if (type.kind === 'map') return optional(type.value)
  return type.kind === 'object' ? (type.fields[key] ?? ANY) : ANY
}

/** A field of a value. */
export const of = (node: Node, key: string): Node => member(node, key, fieldType(required(node.type), key))

const release = make({ kind: 'built-in', name: 'Release', type: mapOf(STRING) }) as Node
export const releaseName = member(release, 'Name', NAME)
const chart = make({ kind: 'built-in', name: 'Chart', type: mapOf(STRING) }) as Node
export const appVersion = member(chart, 'AppVersion', NAME)

type Value = Node | string | number | boolean

/** A constant, or a node as it is. */
export const node = (value: Value): Node => (typeof value === 'object' ? value : literal(value))

/** A map: its fields, or entries where a spread is among them. */
export const map = (...entries: (Record<string, Value> | FieldNode | SpreadNode)[]): Node =>
  object(
    entries.flatMap((entry): (FieldNode | SpreadNode)[] =>
      isEntry(entry) ? [entry] : Object.entries(entry).map(([key, value]) => field(key, node(value))),
    ),
  )

const isEntry = (entry: object): entry is FieldNode | SpreadNode =>
  'kind' in entry && 'type' in entry && typeof entry.type === 'object'

export const items = (...parts: Value[]): Node => list(parts.map(node))
export { field, spread }

/** A text of constants and values. */
export const text = (...parts: Value[]): Node => {
  const nodes = parts.map(node)
  const type: Type = { kind: 'string', nonEmpty: true, simple: nodes.every((part) => isSimple(part.type)) }
  return make({ kind: 'text', type, parts: nodes } as TextNode)
}

let lastId = 0

/** A constant of the author. */
export const named = (name: string, value: Node): Node => {
  lastId += 1
  return make({ kind: 'named', type: value.type, id: lastId, name, of: value })
}

const variable = (name: string, type: Type): VariableNode => {
  lastId += 1
  return make({ kind: 'variable', id: lastId, name, type })
}

/** `over.map((name) => …)` */
export const loop = (over: Node, name: string, body: (value: Node) => Node): Node => {
  const value = variable(name, turn(over))
  return each(over, value, body(value))
}

/** `over.find((name) => …)`, of which `found` tells what a turn gives. */
export const search = (over: Node, name: string, found: (value: Node) => Node): Node => {
  const value = variable(name, turn(over))
  const state = variable('found', optional(turn(over)))
  return fold({ over, value, state, start: absent, body: found(value), ends: true })
}

/** `entries(over).map(([key, name]) => …)`, or `over.map((name, key) => …)` */
export const loopWithKey = (over: Node, key: string, name: string, body: (key: Node, value: Node) => Node): Node => {
  const value = variable(name, turn(over))
  const index = variable(key, over.type.kind === 'list' ? INTEGER : STRING)
  return each(over, value, body(index, value), index)
}

const turn = ({ type }: Node): Type => {
  if (type.kind === 'list') return type.item
  if (type.kind === 'map') return type.value
  return type.kind === 'object' ? Object.values(type.fields).map(required).reduce(join) : ANY
}

/** A call of one of chartwright's functions. */
export const call = (name: string, type: Type, ...args: Value[]): Node =>
  make({ kind: 'call', type, function: name, arguments: args.map(node) } as CallNode)

/** A map's entry by a key that is known only at render time. */
export const index = (object: Node, key: Node): Node =>
  make({ kind: 'index', type: optional(turn(object)), object, key })

/** The text of a helper. */
export const include = (helper: string, type: Type, args: Record<string, Value> = {}): Node =>
  make({
    kind: 'include',
    type,
    helper,
    template: { takes: Object.keys(args).length > 0 ? { dictWith: 'root' } : 'context' },
    arguments: Object.entries(args).map(([name, value]) => ({ name, value: node(value) })),
  })

/** The parameter of a helper. */
export const parameter = (name: string, type: Type): Node => make({ kind: 'parameter', name, type })

/** Whether a value is of a kind. */
export const isOfKind = (operand: Node, is: 'string' | 'number' | 'boolean' | 'map' | 'list'): Node =>
  make({ kind: 'kind-test', type: BOOLEAN, operand, is })

/** A value where a test has made sure of its type. */
export const as = (value: Node, type: Type): Node => make({ ...value, type, narrowed: true } as Node)

/** The results of arithmetic. */
export const arithmetic = (operator: 'add' | 'sub' | 'mul' | 'div' | 'mod', left: Value, right: Value): Node =>
  make({ kind: 'arithmetic', type: INTEGER, operator, left: node(left), right: node(right) })

/** Stops the rendering. */
export const fail = (message: Value): Node =>
  make({ kind: 'fail', type: { kind: 'absent', optional: true }, message: node(message) })
