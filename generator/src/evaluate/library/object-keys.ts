import type ts from 'typescript'
import { isNode } from '../../model/leaves.ts'
import { distribute, known } from '../branch.ts'
import { written } from '../position.ts'
import { refuseUnordered } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { ownFields } from '../syntax/instances.ts'
import { Choice, Composed, Entries, Instance, isPlainObject, Spread, Unordered, type Value } from '../value.ts'
import { entriesOf, knownKeys } from './entries.ts'
import { flatMap } from './iteration.ts'

type Part = 'entries' | 'keys' | 'values'

/** `Object.entries(map)`, `Object.keys(map)`, `Object.values(map)`: in JavaScript's order, which Helm has for known keys only. */
export const partsOf = (part: Part, map: Value, at: ts.Node, scope: Scope): Value => {
  const inOrder = (of: Value) => (hasEachKeyOnce(of) ? pairsOf(of) : undefined)?.map((pair) => pickFrom(pair, part))
  return inOrder(map) ?? distribute(map, scope, (of) => inOrder(of) ?? unordered(of, part, at, scope))
}

const pickFrom = (pair: Value, part: Part): Value => {
  if (pair instanceof Spread) return new Spread(pickFromEach(pair.of as Choice, part))
  return part === 'entries' ? pair : (pair as readonly Value[])[part === 'keys' ? 0 : 1]
}

const pickFromEach = ({ test, then, otherwise }: Choice, part: Part): Choice => {
  const pick = (pairs: Value) => (pairs as readonly Value[]).map((pair) => pickFrom(pair, part))
  return new Choice(test, pick(then), pick(otherwise))
}

const unordered = (map: Value, part: Part, at: ts.Node, scope: Scope): Unordered => {
  const pairs = entriesOf(map, at, scope)
  if (!(pairs instanceof Entries)) return refuseUnordered(new Unordered(pairs, part), at)
  if (part === 'entries') return written(new Unordered(pairs, part), at)
  const turn = (pair: Value) => [(pair as readonly Value[])[part === 'keys' ? 0 : 1]]
  return written(new Unordered(flatMap(pairs, undefined, turn, at, scope), part, map), at)
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
export const keepsKeysApart = (pairs: Value): boolean => {
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
