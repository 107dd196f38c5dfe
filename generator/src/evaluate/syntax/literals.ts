import ts from 'typescript'
import { member } from '../../model/compose.ts'
import { text as textOf } from '../../model/computed.ts'
import { isNode, literal } from '../../model/leaves.ts'
import type { Node, ObjectNode } from '../../model/node.ts'
import { present, there } from '../../model/tests.ts'
import { alternatives, isBlock, type Type } from '../../model/type.ts'
import { arms, isFail, known, narrow } from '../branch.ts'
import { aValueOf, GUARD, mayBeUndefined, refuse, refuseUnordered, written } from '../refusal.ts'
import { evaluate } from '../rules.ts'
import type { Scope, Site } from '../scope.ts'
import {
  Choice,
  Composed,
  type ComposedEntry,
  Entries,
  Instance,
  isConstant,
  isLate,
  isPlainObject,
  Spread,
  Unordered,
  type Value,
} from '../value.ts'
import {
  commentAbove,
  fieldComments,
  returnComment,
  withFieldComments,
  withItemComment,
  withSpreadComment,
} from './comments.ts'
import { functionValue, ownFields } from './functions-and-classes.ts'

/** `[a, ...b]`. */
export const arrayLiteral = (node: ts.ArrayLiteralExpression, scope: Scope): Value =>
  written(
    node.elements.flatMap((element) =>
      ts.isSpreadElement(element)
        ? withSpreadComment(spreadItems(narrow(evaluate(element.expression, scope), scope), element), element)
        : [withItemComment(evaluate(element, scope), element)],
    ),
    node,
  )

/** The items of a value that is spread into a list. */
export const spreadItems = (value: Value, at: ts.Node): Value[] => {
  if (Array.isArray(value)) return value
  if (value instanceof Choice)
    return [new Spread(new Choice(value.test, itemsOf(value.then, at), itemsOf(value.otherwise, at)))]
  if (value instanceof Unordered) return refuseUnordered(value, at)
  if (value instanceof Entries)
    return refuse(at, '`entries(…)` can be spread only after .map', 'Write `...entries(map).map(([key, value]) => …)`.')
  if (isNode(value) && (value.type.kind === 'list' || arms(value))) return [new Spread(value)]
  if (value instanceof Map) return [...value]
  if (isLate(value)) return refuse(at, 'only a list can be spread into a list', 'Spread a list, or `[]`.')
  if (!isIterable(value)) return refuse(at, 'only a list can be spread into a list', 'Spread a list, or `[]`.')
  return [...value]
}

const isIterable = (value: Value): value is Iterable<Value> =>
  value !== undefined && value !== null && Symbol.iterator in Object(value)

const itemsOf = (value: Value, at: ts.Node): Value => {
  if (value instanceof Choice || isNode(value)) return value
  return spreadItems(value, at)
}

/** `{ a, b: c, ...d }`. The last value of a key wins, in the place of the first. */
export const objectLiteral = (node: ts.ObjectLiteralExpression, scope: Scope): Value =>
  written(compose(node.properties.flatMap((property) => entriesOf(property, scope))), node)

/** A plain object where all keys are known, else a map that the template composes. */
export const compose = (entries: readonly ComposedEntry[]): Value => {
  const flat = entries.flatMap((entry) => ('spread' in entry ? flatten(entry) : [entry]))
  const isKnown = flat.every((entry) => !('spread' in entry) && typeof entry.key === 'string')
  if (!isKnown) return new Composed(flat)
  const fields = flat as readonly { key: string; value: Value; comment?: string }[]
  const comments = fields.flatMap(({ key, comment }) => (comment ? [[key, comment] as const] : []))
  return withFieldComments(Object.fromEntries(fields.map(({ key, value }) => [key, value])), new Map(comments))
}

/** The entries of a map, as far as its keys are known. */
export const entriesIn = (map: Value): readonly ComposedEntry[] | undefined => {
  if (map instanceof Composed) return map.entries
  if (isPlainObject(map)) return entriesOfPlain(map)
  if (map instanceof Instance) return entriesOfPlain(ownFields(map))
  return isNode(map) && map.type.kind === 'object' ? unrolled(map) : undefined
}

const flatten = (entry: { spread: Value; comment?: string | undefined }): readonly ComposedEntry[] => {
  const [first, ...rest] = entriesOfSpread(entry)
  return first ? [{ ...first, comment: first.comment ?? entry.comment }, ...rest] : []
}

const entriesOfSpread = (entry: { spread: Value }): readonly ComposedEntry[] => {
  if (entry.spread instanceof Composed) return entry.spread.entries
  if (isPlainObject(entry.spread)) return entriesOfPlain(entry.spread)
  if (isNode(entry.spread) && entry.spread.kind === 'object') return entriesOfNode(entry.spread)
  if (entry.spread instanceof Choice) return [{ spread: flatChoice(entry.spread) }]
  return isNode(entry.spread) && isUnrolled(entry.spread.type) ? unrolled(entry.spread) : [entry]
}

/** The same in each of two cases. */
const flatChoice = ({ test, then, otherwise }: Choice): Choice => new Choice(test, flatArm(then), flatArm(otherwise))

const flatArm = (arm: Value): Value => {
  if (arm instanceof Choice) return flatChoice(arm)
  return isNode(arm) && isUnrolled(arm.type) ? compose(unrolled(arm)) : arm
}

/** The entries of a map with known keys, with what the author says of them. */
export const entriesOfPlain = (map: Record<string, Value>): readonly ComposedEntry[] => {
  const comments = fieldComments(map)
  return Object.entries(map).map(([key, value]) => ({ key, value, comment: comments.get(key) }))
}

/** An interface that has maps or lists among its fields: these are left out when empty, so each stands by itself. */
const isUnrolled = (type: Type): boolean => type.kind === 'object' && Object.values(type.fields).some(isBlock)

const unrolled = (node: Node): readonly ComposedEntry[] => {
  const fields = node.type.kind === 'object' ? Object.entries(node.type.fields) : []
  const entries = fields.map(([key, type]): ComposedEntry => {
    const value = member(there(node), key, type)
    return type.optional ? { spread: new Choice(present(value), { [key]: there(value) }, {}) } : { key, value }
  })
  return node.type.optional ? [{ spread: new Choice(present(node), compose(entries), {}) }] : entries
}

const entriesOf = (property: ts.ObjectLiteralElementLike, scope: Scope): readonly ComposedEntry[] => {
  if (ts.isSpreadAssignment(property)) {
    const of = spreadable(narrow(evaluate(property.expression, scope), scope), property)
    return of === undefined ? [] : [{ spread: of, comment: commentAbove(property) }]
  }
  const comment = commentAbove(property)
  if (ts.isShorthandPropertyAssignment(property))
    return [{ key: property.name.text, value: evaluate(property.name, scope), comment }]
  if (ts.isMethodDeclaration(property))
    return [{ key: keyOf(property.name, scope), value: functionValue(property, scope), comment }]
  if (!ts.isPropertyAssignment(property))
    return refuse(property, "getters and setters in an object aren't supported", 'Write the value itself: `name: …`.')
  const value = evaluate(property.initializer, scope)
  return [{ key: keyOf(property.name, scope), value, comment: comment ?? returnComment(value) }]
}

const keyOf = (name: ts.PropertyName, scope: Scope) => {
  if (!ts.isComputedPropertyName(name))
    return name.text === '__proto__'
      ? refuse(name, "maps can't inherit from another map", "Write `['__proto__']` for a key of this name.")
      : name.text
  const key = narrow(evaluate(name.expression, scope), scope)
  if (!isNode(key)) return String(key)
  if (key.type.kind !== 'string' || key.type.optional)
    refuse(name, `a key must be a string, and this is ${aValueOf(key.type)}`, 'Write a template literal.')
  return key
}

/** What can be spread into a map; undefined and other falsy constants add nothing. */
const spreadable = (value: Value, at: ts.Node): Value => {
  if (value instanceof Choice)
    return new Choice(value.test, spreadable(known(value.then), at) ?? {}, spreadable(known(value.otherwise), at) ?? {})
  const cases = arms(value)
  if (cases)
    return new Choice(cases.test, spreadable(known(cases.then), at) ?? {}, spreadable(known(cases.otherwise), at) ?? {})
  if (isFail(value)) return value
  if (isConstant(value) && !value) return undefined
  if (value instanceof Instance) return ownFields(value)
  if (
    isPlainObject(value) ||
    value instanceof Composed ||
    (isNode(value) && isBlock(value.type) && value.type.kind !== 'list')
  )
    return value
  return refuse(at, 'only a map can be spread into a map', 'Spread a map, or `{}`.')
}

/** The entries of a map that the template composes. */
export const entriesOfNode = ({ entries }: ObjectNode): readonly ComposedEntry[] =>
  entries.map((entry) =>
    entry.kind === 'field' ? { key: entry.key, value: known(entry.value) } : { spread: known(entry.of) },
  )

/** Text of parts, of which some may be known only at render time. */
export const text = (parts: readonly Value[], { at, scope }: Site): Value => {
  if (!parts.some(isLate)) return parts.map((part) => String(part)).join('')
  return textOf(parts.map((part) => textPart(narrow(part, scope), at)))
}

const textPart = (part: Value, at: ts.Node): Node => {
  if (isConstant(part)) return literal(String(part))
  if (!isNode(part))
    return refuse(
      at,
      "lists, maps and functions can't be part of a string",
      'Join a list with .join, and read the fields of a map.',
    )
  if (part.type.optional) return refuse(at, mayBeUndefined(part), GUARD)
  if (!alternatives(part.type).every(isPrintable)) {
    return refuse(
      at,
      `${aValueOf(part.type)} can't be part of a string`,
      'Join a list with .join, and read the fields of a map.',
    )
  }
  return part
}

const isPrintable = ({ kind }: Type): boolean =>
  kind === 'string' || kind === 'integer' || kind === 'number' || kind === 'boolean'
