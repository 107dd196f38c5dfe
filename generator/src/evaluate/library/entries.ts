import type ts from 'typescript'
import { byBytes } from '../../functions/index.ts'
import { each, field, object, turnType } from '../../model/compose.ts'
import { isNode, plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { conditional } from '../../model/tests.ts'
import { choose, distribute, isPresent, known, narrow } from '../branch.ts'
import { leavesEmptyOut } from '../keep-empty.ts'
import { refuse, refuseUnordered } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { ownFields } from '../syntax/instances.ts'
import { compose, spreadItems } from '../syntax/literals.ts'
import { composedNode, toNode } from '../to-node.ts'
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
import { keepsKeysApart } from './object-keys.ts'

/** `entries(map)`: keys and values in Helm's order. */
export const entriesOf = (map: Value, at: ts.Node, scope: Scope): Value => {
  const value = narrow(map, scope)
  return (
    entriesOfKeys(value, at, scope) ??
    distribute(value, scope, (one) => entriesOfKeys(one, at, scope) ?? withoutNulls(late(one, at), at, scope))
  )
}

const entriesOfKeys = (map: Value, at: ts.Node, scope: Scope): Value =>
  knownKeys(map)
    ?.sort(byBytes)
    .flatMap((key) => pairOf(map, key, at, scope))

const late = (map: Value, at: ts.Node): Entries => {
  if (!(map instanceof Composed)) return entriesIn(toNode(map, at), at)
  const [only, ...others] = map.entries
  // a copy of a map has its entries
  if (only && 'spread' in only && isNode(only.spread) && others.length === 0) return late(only.spread, at)
  return entriesIn(composedNode(map, at), at)
}

/** Entries under which null may stand, which has no value. */
const withoutNulls = (pairs: Entries, at: ts.Node, scope: Scope): Value =>
  turnType(pairs.map).optional ? flatMap(pairs, undefined, (pair) => whereThere(pair, at, scope), at, scope) : pairs

const whereThere = (pair: Value, at: ts.Node, scope: Scope): Value[] => {
  const [key, value] = pair as readonly Value[]
  const there = choose(
    isPresent(value),
    () => [[key, narrow(value, scope)]],
    () => [],
    scope,
  )
  return spreadItems(there, at, scope)
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
        "this map holds a list or map of the values that may be empty, so it can't be looped over",
        'Loop over one map after the other.',
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
export const knownKeys = (map: Value): string[] | undefined => {
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
const pairOf = (map: Value, key: string, at: ts.Node, scope: Scope): Value[] =>
  whereThere([key, distribute(map, scope, (one) => (one ? read(one, key, at, scope) : undefined))], at, scope)

/** `Object.fromEntries(pairs)`, of a list that may be known only at render time. */
export const fromEntries = (pairs: Value, at: ts.Node, scope: Scope): Value => {
  if (Array.isArray(pairs))
    return compose(
      pairs.map(
        (pair): ComposedEntry =>
          pair instanceof Spread ? { spread: fromEntries(pair.of, at, scope) } : entryOf(pair, at),
      ),
    )
  if (pairs instanceof Map) return fromEntries([...pairs], at, scope)
  return distribute(pairs, scope, (one) => {
    if (Array.isArray(one)) return fromEntries(one, at, scope)
    if (one instanceof Unordered)
      return keepsKeysApart(one.of) ? fromEntries(one.of, at, scope) : refuseUnordered(one, at)
    // a new map, even when it holds the same: it isn't left out when it is empty
    if (one instanceof Entries) return new Composed([{ spread: one.map }])
    const node = isNode(one) ? plain(one) : undefined
    if (node?.kind !== 'each')
      return refuse(
        at,
        '`Object.fromEntries` supports only maps, entries and lists made with .map',
        'Make the pairs with .map(…).',
      )
    return new Composed([{ spread: each(node.over, node.value, fieldsOf(node.body, at), node.key) }])
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
