import { ABSENT, INTEGER, joinAll, optional, required, type Type } from '../../../../model/type.ts'
import {
  array,
  arrow,
  binary,
  call,
  element,
  literal,
  member,
  name,
  object,
  property,
  spread,
} from '../../../typescript/make.ts'
import { field } from '../fields.ts'
import type { Scope } from '../scope.ts'
import { constantText, serialized } from '../texts.ts'
import { type Condition, fact, NO_FACTS, type Typed, typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import { arity, type Family } from './family.ts'

const dict = (args: readonly Typed[]): Typed => {
  const entries = new Map<string, Typed>()
  for (let index = 0; index + 1 < args.length; index += 2)
    entries.set(constantText(args[index] as Typed, 'a key'), args[index + 1] as Typed)
  return ofEntries(entries)
}

/** A map that is written out. */
export const ofEntries = (entries: ReadonlyMap<string, Typed>): Typed => ({
  expression: object([...entries].map(([key, { expression }]) => property(key, expression))),
  type: { kind: 'object', fields: Object.fromEntries([...entries].map(([key, { type }]) => [key, type])) },
  entries,
})

const list = (args: readonly Typed[]): Typed => {
  const items = args.map(itemOf)
  return typed(array(items.map(({ expression }) => expression)), {
    kind: 'list',
    item: joinAll(items.map(({ type }) => type)),
  })
}

/** An item is the text of what is printed. */
const itemOf = (value: Typed): Typed => {
  if (value.part !== undefined) throw new Unconverted('a list with the context in it')
  return serialized(value)
}

/** The items of a list, in a longer one. */
const itemsOf = ({ expression, type }: Typed) => {
  if (type.kind !== 'list') throw new Unconverted(`a ${type.kind} where Helm wants a list`)
  if (expression.kind === 'array') return expression.items
  return [spread(type.optional ? binary('??', expression, array([])) : expression)]
}

const append = (args: readonly Typed[]): Typed => {
  const [of, item] = arity(args, 2)
  return concat([of, list([item])])
}

const prepend = (args: readonly Typed[]): Typed => {
  const [of, item] = arity(args, 2)
  return concat([list([item]), of])
}

const concat = (args: readonly Typed[]): Typed =>
  typed(array(args.flatMap(itemsOf)), joinAll(args.map(({ type }) => required(type))))

const index = ([of, ...keys]: readonly Typed[], scope: Scope): Typed =>
  keys.reduce((at, key) => scope.narrowed(entryOf(at, key, scope)), of as Typed)

const entryOf = (of: Typed, key: Typed, scope: Scope): Typed => {
  if (typeof key.constant === 'string') return field(of, key.constant, scope)
  if (of.type.kind === 'list' && key.type.kind === 'integer') return itemAt(of, key)
  if (of.type.kind === 'map' && key.type.kind === 'string')
    return typed(element(of.expression, key.expression, of.type.optional), optional(of.type.value))
  throw new Unconverted(`an entry of a ${of.type.kind} by a ${key.type.kind}`)
}

const itemAt = ({ expression, type }: Typed, { expression: key }: Typed): Typed =>
  typed(element(expression, key, type.optional), optional(type.kind === 'list' ? type.item : ABSENT))

const last = (args: readonly Typed[]): Typed => {
  const [of] = arity(args, 1)
  if (of.type.kind !== 'list') throw new Unconverted(`the last of a ${of.type.kind}`)
  return typed(call(member(of.expression, 'at', of.type.optional), literal(-1)), optional(of.type.item))
}

const first = (args: readonly Typed[]): Typed => {
  const [of] = arity(args, 1)
  if (of.type.kind !== 'list') throw new Unconverted(`the first of a ${of.type.kind}`)
  return itemAt(of, { expression: literal(0), type: INTEGER })
}

const hasKey = (args: readonly Typed[], scope: Scope): Typed => {
  const [of, key] = arity(args, 2)
  if (of.type.kind === 'map' && !of.type.fields && !of.type.optional)
    return typed(call('hasKey', of.expression, key.expression), { kind: 'boolean' })
  const value = field(of, constantText(key, 'a key'), scope)
  const condition: Condition = value.type.optional
    ? {
        expression: binary('!==', value.expression, literal(undefined)),
        holds: fact(value.expression, required(value.type)),
        fails: NO_FACTS,
      }
    : { expression: literal(true), holds: NO_FACTS, fails: NO_FACTS }
  return { ...typed(condition.expression, { kind: 'boolean' }), condition }
}

const len = (args: readonly Typed[]): Typed => {
  const [of] = arity(args, 1)
  const type: Type = { kind: 'integer', minimum: 0 }
  if (of.entries) return typed(literal(of.entries.size), type)
  if (of.type.optional) throw new Unconverted('the length of a value that may be unset')
  return typed(of.type.kind === 'list' ? member(of.expression, 'length') : call('len', of.expression), type)
}

const values = (args: readonly Typed[]): Typed => listOfValues(arity(args, 1)[0])

/** The values of a map, in the order of its keys. */
export const listOfValues = (of: Typed): Typed => {
  if (of.type.kind !== 'map') throw new Unconverted(`the values of a ${of.type.kind}`)
  const entries = call('entries', of.type.optional ? binary('??', of.expression, object([])) : of.expression)
  return typed(call(member(entries, 'map'), arrow(['[, value]'], name('value'))), { kind: 'list', item: of.type.value })
}

/** So many turns the checks of a chart can take. */
const MOST_TURNS = 10_000

const until = (args: readonly Typed[]): Typed => {
  const [{ expression, type }] = arity(args, 1)
  if (type.kind !== 'integer' || (type.maximum ?? Number.POSITIVE_INFINITY) > MOST_TURNS)
    throw new Unconverted('a loop up to a number that has no maximum')
  return typed(call('range', expression), { kind: 'list', item: INTEGER })
}

/** Functions that make lists and maps, or take one thing from them. */
export const LISTS_AND_MAPS: Family = {
  dict,
  list,
  tuple: list,
  append,
  mustAppend: append,
  prepend,
  mustPrepend: prepend,
  concat,
  index,
  get: (args, scope) => index(arity(args, 2).slice(0, 2), scope),
  first,
  mustFirst: first,
  last,
  mustLast: last,
  hasKey,
  len,
  values,
  deepCopy: (args) => arity(args, 1)[0],
  mustDeepCopy: (args) => arity(args, 1)[0],
  until,
}
