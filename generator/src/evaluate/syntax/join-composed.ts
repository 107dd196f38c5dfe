import type { Node } from '../../model/node.ts'
import { combine } from '../branch.ts'
import { Choice, Composed, type ComposedEntry, Instance, isPlainObject, Spread, type Value } from '../value.ts'
import { compose, entriesOfPlain } from './literals.ts'

/** Two lists or maps as one, with what both have standing once; undefined where neither is a part of the other nor shares anything. */
export const merged = (test: Node, a: Value, b: Value): Value => {
  if (Array.isArray(a) && Array.isArray(b)) return mergedLists(test, a, b)
  if (a instanceof Instance && b instanceof Instance && a.of === b.of) return mergedFields(test, a, b)
  const [left, right] = [entriesOf(a), entriesOf(b)]
  return left && right && mergedMaps(test, left, right)
}

const entriesOf = (value: Value): readonly ComposedEntry[] | undefined => {
  if (value instanceof Composed) return value.entries
  return isPlainObject(value) ? entriesOfPlain(value) : undefined
}

/** An object of which a constructor sets some fields under a condition. */
const mergedFields = (test: Node, a: Instance, b: Instance): Instance => {
  const fields = [...new Set([...a.fields.keys(), ...b.fields.keys()])].map((name): [string, Value] => {
    const [x, y] = [a.fields.get(name), b.fields.get(name)]
    return [name, x === y ? x : (merged(test, x, y) ?? combine(test, x, y))]
  })
  return new Instance(a.of, new Map(fields))
}

const mergedLists = (test: Node, a: readonly Value[], b: readonly Value[]): Value => {
  const { start, left, right, end } = common(a, b, (x, y) => x === y)
  const isPart = left.length === 0 || right.length === 0
  return start.length + end.length > 0 || isPart
    ? [...start, new Spread(new Choice(test, left, right)), ...end]
    : undefined
}

const mergedMaps = (test: Node, a: readonly ComposedEntry[], b: readonly ComposedEntry[]): Value => {
  const { start, left, right, end } = common(a, b, (x, y) => x === y || hasSameKey(x, y))
  const entries = start.map((entry, at) => mergedEntry(test, entry, b[at] as ComposedEntry))
  const last = end.map((entry, at) => mergedEntry(test, entry, b[b.length - end.length + at] as ComposedEntry))
  const isPart = a.length === 0 || b.length === 0
  if (!isPart && ![...entries, ...last].some((entry) => entry.shared)) return undefined
  const rest = left.length + right.length > 0 ? [{ spread: new Choice(test, compose(left), compose(right)) }] : []
  return compose([...entries.map(({ entry }) => entry), ...rest, ...last.map(({ entry }) => entry)])
}

const hasSameKey = (a: ComposedEntry, b: ComposedEntry): boolean =>
  'key' in a && 'key' in b && typeof a.key === 'string' && a.key === b.key

/** An entry at the same place in both, and whether any of it is the same. */
const mergedEntry = (test: Node, a: ComposedEntry, b: ComposedEntry): { entry: ComposedEntry; shared: boolean } => {
  if (a === b || 'spread' in a || 'spread' in b || a.value === b.value) return { entry: a, shared: true }
  const both = merged(test, a.value, b.value)
  return { entry: { ...a, value: both ?? combine(test, a.value, b.value) }, shared: both !== undefined }
}

/** What two lists begin and end with, and what lies between. */
const common = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean) => {
  const shorter = Math.min(a.length, b.length)
  let from = 0
  while (from < shorter && same(a[from] as T, b[from] as T)) from++
  let last = 0
  while (last < shorter - from && same(a[a.length - 1 - last] as T, b[b.length - 1 - last] as T)) last++
  return {
    start: a.slice(0, from),
    left: a.slice(from, a.length - last),
    right: b.slice(from, b.length - last),
    end: last > 0 ? a.slice(-last) : [],
  }
}
