import type ts from 'typescript'
import { field, list, object, outcomes, spread } from '../model/compose.ts'
import { insertionOf } from '../model/included.ts'
import { holding, mapChildren, remembered } from '../model/inside.ts'
import { absent, change, isNode, literal, plain } from '../model/leaves.ts'
import type { FieldNode, Node, ObjectNode, SpreadNode } from '../model/node.ts'
import { omitsWhenEmpty } from '../model/omitted-when-empty.ts'
import { isPath } from '../model/path.ts'
import { conditional } from '../model/tests.ts'
import {
  alternatives,
  isBlock,
  isScalar,
  neverEmpty,
  type ObjectType,
  required,
  type Type,
  UNKNOWN,
} from '../model/type.ts'
import { mayBeUndefined, positionOf, refuse, refuseUnordered } from './refusal.ts'
import type { Site } from './scope.ts'
import { itemComment } from './syntax/comments.ts'
import { ownFields } from './syntax/functions-and-classes.ts'
import { entriesOfPlain } from './syntax/literals.ts'
import {
  Choice,
  ClassValue,
  Closure,
  Composed,
  type ComposedEntry,
  Entries,
  Helper,
  Instance,
  Intrinsic,
  isPlainObject,
  Spread,
  TypeOf,
  Unordered,
  type Value,
} from './value.ts'

/** The model of a value, for a place in a manifest or an argument of a function. */
export const toNode = (value: Value, from: ts.Node): Node => {
  const at = positionOf(value, from)
  if (isNode(value)) return value
  if (value === undefined) return absent
  if (value instanceof Choice) return conditional(value.test, toNode(value.then, at), toNode(value.otherwise, at))
  if (value instanceof Composed) return commented(composed(value, at), value)
  if (Array.isArray(value)) return commented(list(value.map((item) => toItem(item, at))), value)
  if (value instanceof Unordered) return refuseUnordered(value, at)
  if (value instanceof Instance) return toNode(ownFields(value), at)
  if (isPlainObject(value)) return commented(composedNode(new Composed(entriesOfPlain(value)), at), value)
  return constant(value, at)
}

const commented = (node: Node, value: object): Node => {
  const comment = itemComment(value)
  return comment ? change(node, { comment }) : node
}

const constant = (value: Value, at: ts.Node): Node => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return literal(value)
  if (typeof value === 'number' && Number.isFinite(value)) return literal(value)
  return refuse(at, `${nameOf(value)} can't be part of a manifest`, 'Write strings, numbers, booleans, lists and maps.')
}

const nameOf = (value: Value): string => {
  if (value instanceof ClassValue) return 'a class'
  if (value instanceof Closure || value instanceof Helper || value instanceof Intrinsic || typeof value === 'function')
    return 'a function'
  if (value instanceof Entries) return '`entries(…)` without .map'
  if (value instanceof TypeOf) return '`typeof` of a value known only at render time'
  return typeof value === 'object' ? `an object of class ${value?.constructor?.name}` : String(value)
}

const toItem = (item: Value, at: ts.Node): Node => {
  if (item instanceof Spread) return spread(withoutTextDecimals(spreadable(toNode(item.of, at), at), at), item.comment)
  const node = toNode(item, at)
  if (node.type.optional && node.kind !== 'literal') {
    return refuse(at, mayBeUndefined(node), 'Write `...(item ? [item] : [])` to leave the item out.')
  }
  return withoutTextDecimals(node, at)
}

const spreadable = (node: Node, at: ts.Node): Node => {
  // whatever the words of its type say
  if (insertionOf(node))
    return node.type.kind === 'list' ? node : change(plain(node), { type: { kind: 'list', item: UNKNOWN } })
  if (node.kind !== 'absent' && !isBlock(node.type))
    refuse(at, 'only a list can be spread here', 'Spread a list, or `[]`.')
  return node
}

/** A map that the author composed. */
export const composedNode = (value: Composed, at: ts.Node): ObjectNode =>
  object(
    value.entries.map((entry): FieldNode | SpreadNode =>
      'spread' in entry
        ? spread(withoutTextDecimals(toNode(entry.spread, at), at), entry.comment)
        : field(entry.key, withoutTextDecimals(toNode(entry.value, at), at), entry.comment),
    ),
  )

/** A map that the author composed, for a place in a manifest. */
const composed = (value: Composed, at: ts.Node): Node => {
  if (value.entries.length > 1) refuseOpenHelpers(value, at)
  return composedNode(value, at)
}

/** A helper's map is text for the template: which keys it has can't be asked, and only strings survive reading it back. */
const refuseOpenHelpers = ({ entries }: Composed, at: ts.Node): void => {
  for (const entry of entries) {
    const of = 'spread' in entry && isNode(entry.spread) ? entry.spread : undefined
    if (of?.kind !== 'include') continue
    const { type, helper } = of
    if (type.kind === 'map' && isText(type.value)) continue
    if (type.kind !== 'object')
      refuse(
        at,
        `the helper ${helper} returns a map that has keys known only at render time and values other than strings, so it can't be combined with other entries`,
        'Put the further entries into the helper, or make it an ordinary function.',
      )
    else if (!Object.values(type.fields).every(isText) && entries.some((other) => mayOverride(other, entry, type)))
      refuse(
        at,
        `the helper ${helper} returns a map with values other than strings, and another entry here may have one of its keys`,
        'Make it an ordinary function, which is inlined where it is called.',
      )
  }
}

const isText = ({ kind }: Type): boolean => kind === 'string'

/** Whether an entry may have a key of a helper's map. */
const mayOverride = (entry: ComposedEntry, helper: ComposedEntry, { fields }: ObjectType): boolean => {
  if (entry === helper) return false
  if ('key' in entry) return typeof entry.key !== 'string' || Object.hasOwn(fields, entry.key)
  const keys = keysOf(entry.spread)
  return !keys || keys.some((key) => Object.hasOwn(fields, key))
}

/** The keys that a map may have, if all are known. */
const keysOf = (map: Value): readonly string[] | undefined => {
  if (isPlainObject(map)) return Object.keys(map)
  if (map instanceof Choice) {
    const [a, b] = [keysOf(map.then), keysOf(map.otherwise)]
    return a && b && [...a, ...b]
  }
  return isNode(map) && map.type.kind === 'object' ? Object.keys(map.type.fields) : undefined
}

/**
 * `--set ratio=1.5` gives a string, which is read as a number where the field itself is printed. A map that is passed on
 * whole would hold the string.
 */
export const withoutTextDecimals = (node: Node, at: ts.Node): Node => {
  const name = outcomes(node)
    .filter(isPath)
    .map(({ type }) => decimalOf(type))
    .find((found) => found !== undefined)
  if (name !== undefined)
    refuse(
      at,
      `a map from the values is written whole, but its ${name} is a decimal, which \`--set\` gives as a string`,
      `Write its fields: \`{ ${name}: ….${name} }\`.`,
    )
  return node
}

/** The first field of an interface, or of one within, that is a decimal. Items of lists and maps are never given as strings. */
const decimalOf = (type: Type): string | undefined =>
  first(alternatives(type), (each) => {
    if (each.kind === 'list') return decimalOf(each.item)
    if (each.kind === 'map' && each.fields === undefined) return decimalOf(each.value)
    return 'fields' in each ? first(Object.entries(each.fields ?? {}), decimalField) : undefined
  })

const decimalField = ([name, type]: [string, Type]): string | undefined => {
  if (alternatives(type).some(({ kind }) => kind === 'number')) return name
  const inner = decimalOf(type)
  return inner && `${name}.${inner}`
}

const first = <Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined =>
  items.map(find).find((found) => found !== undefined)

/** A value from which something is computed: empty maps and lists of the values stay in it, as in JavaScript. */
export const withEmpty = (value: Node, { at, evaluation }: Site): Node => {
  const keep: (node: Node) => Node = remembered((node) => {
    if (isScalar(node.type)) return node
    if (node.kind === 'include' && mayLeaveOut(evaluation.helpers.get(node.helper)?.definition.body))
      refuse(
        at,
        `the helper ${node.helper} omits empty maps and lists, but JavaScript keeps them here`,
        'Make it an ordinary function, which is inlined where it is called.',
      )
    const changed = mapChildren(node, keep)
    if (changed.kind === 'field') return change(changed, { kept: true })
    return changed.kind === 'named' && changed !== node ? evaluation.named(changed.name, changed.of) : changed
  })
  return keep(value)
}

/** Whether a field is left out when it is empty. */
export const leavesEmptyOut = (node: Node): boolean =>
  node.kind === 'field' &&
  outcomes(node.value).some((value) => omitsWhenEmpty(node, value) && !neverEmpty(required(value.type)))

const holdsOne = holding(leavesEmptyOut)

/** A list or map that a function gives, and that is read on: what the author composed in it stays, as in JavaScript. */
export const readOn = (node: Node, site: Site): Node =>
  ['call', 'index', 'member'].includes(plain(node).kind) && mayLeaveOut(node) ? withEmpty(node, site) : node

/** Whether there is such a field in something that the author composed. */
export const mayLeaveOut = (node: Node | undefined): boolean => node !== undefined && holdsOne(node)
