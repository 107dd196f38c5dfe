import type ts from 'typescript'
import { byBytes } from '../../functions/index.ts'
import { each, field, iterationType, object } from '../../model/compose.ts'
import { isNode, plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { conditional } from '../../model/tests.ts'
import { choose, distribute, isPresent, known, narrow } from '../branch.ts'
import { refuse, refuseUnordered, written } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { ownFields } from '../syntax/functions-and-classes.ts'
import { compose, spreadItems } from '../syntax/literals.ts'
import { composedNode, leavesEmptyOut, toNode } from '../to-node.ts'
import {
  Choice,
  Composed,
  type ComposedEntry,
  Entries,
  Instance,
  isPlainObject,
  Spread,
  Unordered,
  type Value,
} from '../value.ts'
import { flatMap } from './iteration.ts'
import { read } from './members.ts'

/** `entries(map)`: keys and values in Helm's order. */
export const entriesOf = (map: Value, site: Site): Value => {
  const value = narrow(map, site)
  return (
    entriesOfKeys(value, site) ??
    distribute(value, site, (one) => entriesOfKeys(one, site) ?? withoutNulls(late(one, site.at), site))
  )
}

const entriesOfKeys = (map: Value, site: Site): Value =>
  knownKeys(map)
    ?.sort(byBytes)
    .flatMap((key) => pairOf(map, key, site))

const late = (map: Value, at: ts.Node): Entries => {
  if (!(map instanceof Composed)) return entriesIn(toNode(map, at), at)
  const [only, ...others] = map.entries
  // a copy of a map has its entries
  if (only && 'spread' in only && isNode(only.spread) && others.length === 0) return late(only.spread, at)
  return entriesIn(composedNode(map, at), at)
}

/** Entries under which null may stand, which has no value. */
const withoutNulls = (pairs: Entries, site: Site): Value =>
  iterationType(pairs.map).optional ? flatMap(pairs, undefined, (pair) => whereThere(pair, site), site) : pairs

const whereThere = (pair: Value, { at, scope }: Site): Value[] => {
  const [key, value] = pair as readonly Value[]
  const there = choose(
    isPresent(value),
    () => [[key, narrow(value, scope)]],
    () => [],
    scope,
  )
  return spreadItems(there, at)
}

const entriesIn = (map: Node, at: ts.Node): Entries => {
  if (map.type.kind === 'unknown')
    refuse(at, "entries of a value of unknown type can't be read", 'Give the value a type of its own in schemas/.')
  return ownEntries(map, at)
}

const ownEntries = (map: Node, at: ts.Node): Entries =>
  mayLackEntry(map)
    ? refuse(
        at,
        "this map can't be looped over, because Helm omits its list or map from the values when that is empty",
        'Loop over each map separately, before you merge them.',
      )
    : new Entries(map)

/** Whether one of a map's own fields is left out when it is empty. */
const mayLackEntry = (node: Node): boolean => {
  if (node.kind === 'conditional') return mayLackEntry(node.then) || mayLackEntry(node.otherwise)
  if (node.kind === 'spread' || node.kind === 'named') return mayLackEntry(node.of)
  if (node.kind === 'each') return mayLackEntry(node.body)
  return node.kind === 'object' ? node.entries.some(mayLackEntry) : leavesEmptyOut(node)
}

/** The keys that a map may have, if all are known. */
const knownKeys = (map: Value): string[] | undefined => {
  if (map === undefined || map === null || map === false) return []
  if (isPlainObject(map)) return Object.keys(map)
  if (map instanceof Instance) return Object.keys(ownFields(map))
  if (map instanceof Choice) return union([knownKeys(known(map.then)), knownKeys(known(map.otherwise))])
  if (isNode(map)) return map.type.kind === 'object' ? Object.keys(map.type.fields) : undefined
  if (!(map instanceof Composed)) return undefined
  return union(
    map.entries.map((entry) =>
      'spread' in entry ? knownKeys(entry.spread) : typeof entry.key === 'string' ? [entry.key] : undefined,
    ),
  )
}

const union = (lists: readonly (string[] | undefined)[]): string[] | undefined =>
  lists.some((list) => list === undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))]

/** A pair, left out where the map hasn't the key. */
const pairOf = (map: Value, key: string, site: Site): Value[] =>
  whereThere([key, distribute(map, site, (one) => (one ? read(one, key, site) : undefined))], site)

/** `Object.fromEntries(pairs)`, of a list that may be known only at render time. */
export const fromEntries = (pairs: Value, site: Site): Value => {
  if (Array.isArray(pairs))
    return compose(
      pairs.map(
        (pair): ComposedEntry =>
          pair instanceof Spread ? { spread: fromEntries(pair.of, site) } : entryOf(pair, site.at),
      ),
    )
  if (pairs instanceof Map) return fromEntries([...pairs], site)
  return distribute(pairs, site, (one) => {
    if (Array.isArray(one)) return fromEntries(one, site)
    if (one instanceof Unordered)
      return hasUniqueKeys(one.of) ? fromEntries(one.of, site) : refuseUnordered(one, site.at)
    // a new map, even when it holds the same: it isn't left out when it is empty
    if (one instanceof Entries) return new Composed([{ spread: one.map }])
    const node = isNode(one) ? plain(one) : undefined
    if (node?.kind !== 'each')
      return refuse(
        site.at,
        '`Object.fromEntries` supports only maps, entries and lists made with .map',
        'Make the pairs with .map(…).',
      )
    return new Composed([{ spread: each(node.over, node.value, fieldsOf(node.body, site.at), node.key) }])
  })
}

const entryOf = (pair: Value, at: ts.Node): { key: string | Node; value: Value } => {
  if (!Array.isArray(pair) || pair.length !== 2)
    return refuse(at, '`Object.fromEntries` needs a list of pairs', 'Write each pair as `[key, value]`.')
  const [key, value] = pair
  return { key: isNode(key) ? key : String(key), value }
}

/** The body of a loop that makes pairs, as one that makes fields. */
const fieldsOf = (body: Node, at: ts.Node): Node => {
  if (body.kind === 'conditional') return conditional(body.test, fieldsOf(body.then, at), fieldsOf(body.otherwise, at))
  if (body.kind !== 'list')
    return refuse(
      at,
      '`Object.fromEntries` supports only maps, entries and lists made with .map',
      'Make the pairs with .map(…).',
    )
  return object(
    body.items.map((pair) => {
      const [key, value] = pair.kind === 'list' ? pair.items : []
      if (!key || !value)
        return refuse(at, '`Object.fromEntries` needs a list of pairs', 'Write each pair as `[key, value]`.')
      return field(key.kind === 'literal' ? String(key.value) : key, value)
    }),
  )
}

type Part = 'entries' | 'keys' | 'values'

/** `Object.entries(map)`, `Object.keys(map)`, `Object.values(map)`: in JavaScript's order, which Helm has for known keys only. */
export const partsOf = (part: Part, map: Value, site: Site): Value => {
  const inOrder = (of: Value) => (hasEachKeyOnce(of) ? pairsOf(of) : undefined)?.map((pair) => pickFrom(pair, part))
  return inOrder(map) ?? distribute(map, site, (of) => inOrder(of) ?? unordered(of, part, site))
}

const pickFrom = (pair: Value, part: Part): Value => {
  if (pair instanceof Spread) return new Spread(pickFromEach(pair.of as Choice, part))
  return part === 'entries' ? pair : (pair as readonly Value[])[part === 'keys' ? 0 : 1]
}

const pickFromEach = ({ test, then, otherwise }: Choice, part: Part): Choice => {
  const pick = (pairs: Value) => (pairs as readonly Value[]).map((pair) => pickFrom(pair, part))
  return new Choice(test, pick(then), pick(otherwise))
}

const unordered = (map: Value, part: Part, site: Site): Unordered => {
  const pairs = entriesOf(map, site)
  if (!(pairs instanceof Entries)) return refuseUnordered(new Unordered(pairs, part), site.at)
  if (part === 'entries') return written(new Unordered(pairs, part), site.at)
  const pick = (pair: Value) => [(pair as readonly Value[])[part === 'keys' ? 0 : 1]]
  return written(new Unordered(flatMap(pairs, undefined, pick, site), part, map), site.at)
}

/** The pairs of a map in the author's order; undefined where a part of it is known only at render time. */
const pairsOf = (map: Value): Value[] | undefined => {
  if (map === undefined || map === null || map === false) return []
  if (isPlainObject(map)) return Object.entries(map)
  if (map instanceof Instance) return Object.entries(ownFields(map))
  if (!(map instanceof Composed)) return undefined
  const parts = map.entries.map((entry) =>
    'spread' in entry ? pairsOfSpread(entry.spread) : [[entry.key, entry.value]],
  )
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined
}

const pairsOfSpread = (of: Value): Value[] | undefined => {
  if (!(of instanceof Choice)) return pairsOf(of)
  const [then, otherwise] = [pairsOf(known(of.then)), pairsOf(known(of.otherwise))]
  return then && otherwise && [new Spread(new Choice(of.test, then, otherwise))]
}

/** A key that is set twice stands where it is first set, and one that is a number before all others. */
const hasEachKeyOnce = (map: Value): boolean => {
  if (!(map instanceof Composed)) return true
  const keys = map.entries.map((entry) =>
    'spread' in entry ? knownKeys(entry.spread) : typeof entry.key === 'string' ? [entry.key] : undefined,
  )
  const all = keys.flatMap((each) => each ?? ['0'])
  return new Set(all).size === all.length && !all.some((key) => /^\d+$/.test(key))
}

/** Whether the pairs that a loop makes of a map have keys as different as the map's: then their order makes no difference. */
const hasUniqueKeys = (pairs: Value): boolean => {
  if (pairs instanceof Entries) return true
  if (!isNode(pairs) || pairs.kind !== 'each' || !pairs.key) return false
  const { key: own, body } = pairs
  const pair = body.kind === 'conditional' ? (isEmptyList(body.then) ? body.otherwise : body.then) : body
  const others = body.kind === 'conditional' && !isEmptyList(body.then) && !isEmptyList(body.otherwise)
  const [only, ...more] = pair.kind === 'list' ? pair.items : []
  const key = only?.kind === 'list' ? only.items[0] : undefined
  if (!key || more.length > 0 || others) return false
  const parts = key.kind === 'text' ? key.parts.filter(({ kind }) => kind !== 'literal') : [key]
  return parts.length === 1 && parts[0] === own
}

const isEmptyList = (node: { readonly kind: string }): boolean =>
  node.kind === 'list' && (node as { readonly items?: readonly unknown[] }).items?.length === 0
