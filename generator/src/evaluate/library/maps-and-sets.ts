import type ts from 'typescript'
import { distribute } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Method } from '../rules.ts'
import { equal } from '../syntax/equality.ts'
import { Intrinsic, isConstant, isLate, type Value } from '../value.ts'
import { SEARCHES } from './search.ts'

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
        'Write `uniq(list)` of chartwright.',
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
