import type ts from 'typescript'
import { isEmptyValue } from '../../functions/index.ts'
import { and, not } from '../../model/boolean.ts'
import { member } from '../../model/compose.ts'
import { isNode, plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { notEmpty, present, truthy } from '../../model/tests.ts'
import { isScalar, neverEmpty, nullableFields, required } from '../../model/type.ts'
import { distribute, isPresent, known, narrow } from '../branch.ts'
import { withoutGuards } from '../optional-path.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { Composed, type ComposedEntry, isPlainObject, Spread, type Value } from '../value.ts'

/** `isEmpty(value)`: what Helm calls empty, of any type. */
export const isEmptyOf = (given: Value, site: Site): Value =>
  distribute(withoutGuards(narrow(given, site)), site, (value) => {
    if (isNode(value)) return known(not(hasSomething(value, site.at)))
    if (Array.isArray(value)) return isEmptyList(value, site.at)
    if (value instanceof Composed) return isEmptyMap(value.entries, site.at)
    if (isPlainObject(value)) return isEmptyMap(fieldsOf(value), site.at)
    return isEmptyValue(value)
  })

const fieldsOf = (map: Readonly<Record<string, Value>>): ComposedEntry[] =>
  Object.entries(map).map(([key, value]) => ({ key, value }))

const COMPOSED = new Set<Node['kind']>(['object', 'list', 'each', 'spread'])

const hasSomething = (node: Node, at: ts.Node): Node => {
  const type = required(node.type)
  if (isScalar(type)) return truthy(node)
  if (COMPOSED.has(plain(node).kind)) return refuseComposed(at)
  if (type.kind === 'object' && !neverEmpty(type)) return hasField(node, Object.entries(type.fields))
  if (type.kind === 'map' && (type.value.optional || nullableFields(type).length > 0)) return hasRequired(node, at)
  return neverEmpty(type) ? present(node) : notEmpty(node)
}

/** Of an interface with optional fields only, one is there: null under a field is no value. */
const hasField = (node: Node, fields: readonly [string, Node['type']][]): Node =>
  not(and(...fields.map(([name, type]) => not(present(member(node, name, type))))))

/** A map that always has one of its known keys, unless it isn't there. */
const hasRequired = (node: Node, at: ts.Node): Node => {
  const { type } = node
  const isFilled = type.kind === 'map' && Object.values(type.fields ?? {}).some((field) => !field.optional)
  return isFilled
    ? present(node)
    : refuse(
        at,
        'this map may hold null, which Helm counts as an entry',
        'Test one of its entries, or give the map a type whose entries are never undefined.',
      )
}

const isEmptyList = (list: readonly Value[], at: ts.Node): Value => {
  if (list.some((item) => !(item instanceof Spread))) return false
  return list.length === 0 || refuseComposed(at)
}

const isEmptyMap = (entries: readonly ComposedEntry[], at: ts.Node): Value => {
  if (entries.some((entry) => 'value' in entry && isPresent(entry.value) === true)) return false
  return entries.every((entry) => 'value' in entry && entry.value === undefined) || refuseComposed(at)
}

const refuseComposed = (at: ts.Node): never =>
  refuse(
    at,
    '`isEmpty` supports only lists and maps that come from the values',
    'Test each part, or write `list.length === 0`.',
  )
