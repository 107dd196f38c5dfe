import type ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { isNode } from '../../model/leaves.ts'
import { alternatives } from '../../model/type.ts'
import { distribute } from '../branch.ts'
import { refuse, written } from '../refusal.ts'
import type { Method } from '../rules.ts'
import type { Site } from '../scope.ts'
import { equal } from '../syntax/equality.ts'
import { callDefinition, native } from '../syntax/function-calls.ts'
import { text } from '../syntax/literals.ts'
import { hasKey } from '../syntax/operators.ts'
import { Entries, Intrinsic, isConstant, isLate, Unordered, type Value } from '../value.ts'
import { LIST_METHODS, PARTLY_KNOWN_METHODS } from './list-methods.ts'
import { SEARCHES } from './search.ts'

/** JavaScript's method that is a function of Helm, the receiver first. */
const call =
  (name: string): Method =>
  (receiver, args, site) =>
    callDefinition(functionNamed(name), [receiver, ...args], site, true)

/** The methods of a string. */
export const STRING_METHODS: Record<string, Method> = {
  trim: call('trim'),
  toLowerCase: call('lower'),
  toUpperCase: call('upper'),
  includes: call('contains'),
  startsWith: call('hasPrefix'),
  endsWith: call('hasSuffix'),
  replaceAll: call('replace'),
  split: call('split'),
  repeat: call('repeat'),
  concat: (receiver, args, site) => text([receiver, ...args], site),
  toString: (receiver: Value) => receiver,
  slice: (receiver, [from, to], site) => {
    if (from !== 0 || to === undefined || (typeof to === 'number' && to < 0)) {
      return refuse(
        site.at,
        '`.slice()` of a string known only at render time must begin at 0',
        'Write `.slice(0, length)`.',
      )
    }
    return callDefinition(functionNamed('truncate'), [receiver, to], site, true)
  },
}

/** The methods of a number or boolean. */
export const NUMBER_METHODS: Record<string, Method> = {
  toString: (receiver: Value, args: readonly Value[], site: Site) =>
    args.length === 0
      ? text([receiver], site)
      : refuse(
          site.at,
          "`.toString()` of a value known only at render time doesn't support a base",
          "Write `.toString()`, or `printf('%x', integer)` from chartwright for hexadecimal digits.",
        ),
}

const ofUnordered =
  (name: 'some' | 'every' | 'includes' | 'map' | 'filter'): Method =>
  (receiver, args, site) => {
    const { of, part, map } = receiver as Unordered
    if (name === 'includes' && part === 'keys' && isNode(map)) return hasKey(args[0], map, site)
    const table = Array.isArray(of) ? PARTLY_KNOWN_METHODS : LIST_METHODS
    const result = table[name]?.(of, args, site)
    return name === 'map' || name === 'filter' ? written(new Unordered(result, part), site.at) : result
  }

/** The methods of `Object.keys(map)` and its like, where the order makes no difference. */
export const UNORDERED_METHODS: Record<string, Method> = {
  some: ofUnordered('some'),
  every: ofUnordered('every'),
  includes: ofUnordered('includes'),
  map: ofUnordered('map'),
  filter: ofUnordered('filter'),
}

/** The methods of a pattern. */
export const REGEXP_METHODS: Record<string, Method> = {
  test: (receiver, [value], site) => {
    const { source, flags } = receiver as RegExp
    if (flags)
      refuse(
        site.at,
        `the flag${flags.length === 1 ? '' : 's'} \`${flags}\` of a regular expression ${flags.length === 1 ? "isn't" : "aren't"} supported`,
        'Write the regular expression without flags.',
      )
    return callDefinition(functionNamed('regexMatch'), [source, value], site, true)
  },
}

/** A Map with known keys; its values may be known only at render time. */
export const newMap = (args: readonly Value[], at: ts.Node): ReadonlyMap<Value, Value> => {
  const pairs = args[0] instanceof Map ? [...args[0]] : (args[0] ?? [])
  const isKnown = Array.isArray(pairs) && pairs.every((pair) => Array.isArray(pair) && isConstant(pair[0]))
  return isKnown
    ? new Map(pairs as [Value, Value][])
    : refuse(at, '`new Map` supports only keys known when the chart is generated', 'Write `Object.fromEntries(pairs)`.')
}

/** A Set of what is known. */
export const newSet = (args: readonly Value[], at: ts.Node): ReadonlySet<Value> =>
  args.some(isLate)
    ? refuse(
        at,
        '`new Set` supports only values known when the chart is generated',
        'Write `uniq(list)` from chartwright.',
      )
    : new Set(args[0] as Iterable<Value> | undefined)

const get: Method = (receiver, [key], site) => {
  const pairs = [...(receiver as ReadonlyMap<Value, Value>)]
  const isIt = new Intrinsic(([pair]) => equal((pair as Value[])[0], key, site))
  const pair = SEARCHES.find(pairs, [isIt], site)
  return distribute(pair, site, (found) => (found as Value[] | undefined)?.[1])
}

const has: Method = (receiver, [key], site) => {
  const keys = [...(receiver as ReadonlyMap<Value, Value> | ReadonlySet<Value>).keys()]
  return SEARCHES.some(keys, [new Intrinsic(([other]) => equal(other, key, site))], site)
}

/** Lists stand for JavaScript's iterators, which tsc lets only be spread and looped over. */
const all =
  (part: 'keys' | 'values' | 'entries'): Method =>
  (receiver) => [...(receiver as ReadonlyMap<Value, Value>)[part]()]

/** The methods of a Set. */
export const SET_METHODS: Record<string, Method> = {
  has,
  keys: all('keys'),
  values: all('values'),
  entries: all('entries'),
}

/** The methods of a Map. */
export const MAP_METHODS: Record<string, Method> = { get, ...SET_METHODS }

/** What makes no sense of pairs, or would give them in another order than Helm does. */
const OF_LISTS_ONLY = ['sort', 'toSorted', 'reverse', 'toReversed', 'flat', 'findLast']

/** The template's own meaning of a method; undefined where JavaScript's is right, as everything is known. */
export const methodOf = (receiver: Value, name: string): Method | undefined => {
  if (isNode(receiver))
    return ofNode(receiver.type.kind === 'union' ? kindsOf(receiver.type) : [receiver.type.kind], name)
  if (receiver instanceof Entries) return OF_LISTS_ONLY.includes(name) ? undefined : own(LIST_METHODS, name)
  if (receiver instanceof Unordered) return own(UNORDERED_METHODS, name)
  if (Array.isArray(receiver)) return own(PARTLY_KNOWN_METHODS, name)
  if (receiver instanceof Map) return own(MAP_METHODS, name)
  if (receiver instanceof Set) return own(SET_METHODS, name)
  if (receiver instanceof RegExp) return unlessKnown(own(REGEXP_METHODS, name))
  return typeof receiver === 'string' ? unlessKnown(own(STRING_METHODS, name)) : undefined
}

const own = (table: Record<string, Method>, name: string): Method | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const kindsOf = (type: Parameters<typeof alternatives>[0]): string[] => alternatives(type).map(({ kind }) => kind)

const ofNode = (kinds: string[], name: string): Method | undefined => {
  if (kinds.every((kind) => kind === 'string')) return own(STRING_METHODS, name)
  if (kinds.every((kind) => kind === 'list')) return own(LIST_METHODS, name)
  return kinds.every((kind) => ['string', 'integer', 'number', 'boolean'].includes(kind))
    ? own(NUMBER_METHODS, name)
    : undefined
}

/** A string or pattern that is known is only late by its arguments. */
const unlessKnown = (method: Method | undefined): Method | undefined =>
  method &&
  ((receiver: Value, args: readonly Value[], site: Site) => {
    if (args.some(isLate)) return method(receiver, args, site)
    const name = (site.at as ts.CallExpression).expression as ts.PropertyAccessExpression
    return native((receiver as Record<string, () => unknown>)[name.name.text] as () => unknown, receiver, args, site.at)
  })
