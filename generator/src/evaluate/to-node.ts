import type ts from 'typescript'
import { field, list, object, spread } from '../model/compose.ts'
import { absent, isNode, literal, plain } from '../model/leaves.ts'
import type { FieldNode, Node, ObjectNode, SpreadNode } from '../model/node.ts'
import { conditional } from '../model/tests.ts'
import { isBlock } from '../model/type.ts'
import { positionOf } from './position.ts'
import { refuse } from './refusal.ts'
import {
  Choice,
  Closure,
  Composed,
  Entries,
  Helper,
  Intrinsic,
  isPlainObject,
  Spread,
  TypeOf,
  type Value,
} from './value.ts'

/** The model of a value, for a place in a manifest or an argument of a function. */
export const toNode = (value: Value, from: ts.Node): Node => {
  const at = positionOf(value, from)
  if (isNode(value)) return value
  if (value === undefined) return absent
  if (value instanceof Choice) return conditional(value.test, toNode(value.then, at), toNode(value.otherwise, at))
  if (value instanceof Composed) return composed(value, at)
  if (Array.isArray(value)) return list(value.map((item) => toItem(item, at)))
  if (isPlainObject(value)) return object(Object.entries(value).map(([key, entry]) => field(key, toNode(entry, at))))
  return constant(value, at)
}

const constant = (value: Value, at: ts.Node): Node => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return literal(value)
  if (typeof value === 'number' && Number.isFinite(value)) return literal(value)
  return refuse(
    at,
    `${nameOf(value)} can't stand in a manifest`,
    'Manifests are made of texts, numbers, booleans, lists and maps.',
  )
}

const nameOf = (value: Value): string => {
  if (value instanceof Closure || value instanceof Helper || value instanceof Intrinsic || typeof value === 'function')
    return 'a function'
  if (value instanceof Entries) return 'entries(…) without .map'
  if (value instanceof TypeOf) return 'typeof of a value known at render time'
  return typeof value === 'object' ? `an object of class ${value?.constructor?.name}` : String(value)
}

const toItem = (item: Value, at: ts.Node): Node => {
  if (item instanceof Spread) return spread(spreadable(toNode(item.of, at), at))
  const node = toNode(item, at)
  if (node.type.optional && node.kind !== 'literal') {
    return refuse(
      at,
      'an item of a list may be missing',
      'Write `...(item ? [item] : [])`, so that the item is left out.',
    )
  }
  return node
}

const spreadable = (node: Node, at: ts.Node): Node => {
  if (node.kind !== 'absent' && !isBlock(node.type))
    refuse(at, 'only a list can be spread here', 'Spread a list, or `[]`.')
  return node
}

/** A map that the author put together. */
export const composedNode = (value: Composed, at: ts.Node): ObjectNode =>
  object(
    value.entries.map((entry): FieldNode | SpreadNode =>
      'spread' in entry ? spread(toNode(entry.spread, at)) : field(entry.key, toNode(entry.value, at)),
    ),
  )

/** In a manifest the keys of two maps may not meet: YAML would have one twice. */
const composed = (value: Composed, at: ts.Node): Node => {
  if (value.entries.length > 1) refuseOpenHelpers(value, at)
  const node = composedNode(value, at)
  const open = node.entries.filter((entry) => entry.kind === 'spread' && hasUnknownKeys(entry.of))
  if (open.length < 2) return node
  return refuse(
    at,
    'two maps with keys known only at render time, in one map',
    'Write `Object.fromEntries(entries({ ...a, ...b }).map(([key, value]) => [key, value]))`: the last value of a key wins.',
  )
}

/** A helper's map is text for the template: which keys it has can't be asked. */
const refuseOpenHelpers = ({ entries }: Composed, at: ts.Node): void => {
  for (const entry of entries) {
    const of = 'spread' in entry && isNode(entry.spread) ? entry.spread : undefined
    if (of?.kind !== 'include' || of.type.kind === 'object') continue
    refuse(
      at,
      `the helper ${of.helper} has keys that aren't known`,
      'Put the further entries into the helper, or make it an ordinary function.',
    )
  }
}

const hasUnknownKeys = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'conditional') return hasUnknownKeys(of.then) || hasUnknownKeys(of.otherwise)
  return of.type.kind !== 'object' && of.kind !== 'absent' && of.kind !== 'object'
}
