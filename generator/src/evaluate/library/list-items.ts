import ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { and } from '../../model/boolean.ts'
import { existing } from '../../model/compose.ts'
import { lengthOf } from '../../model/computed.ts'
import { absent, isNode, literal, plain, typeOf } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { compare, conditional } from '../../model/tests.ts'
import { choose, distribute, known, narrow } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Method } from '../rules.ts'
import type { Site } from '../scope.ts'
import { arithmetic, isWhole } from '../syntax/arithmetic.ts'
import { callDefinition } from '../syntax/function-calls.ts'
import { BINARY } from '../syntax/operators.ts'
import { Entries, Intrinsic, Spread, Unordered, type Value } from '../value.ts'
import { withoutIndex } from './iteration.ts'
import { read } from './members.ts'
import { reduce } from './reduce.ts'
import { SEARCHES, search } from './search.ts'

/** `value.length`: of a list that depends on conditions it is counted, item by item. */
export const lengthIn = (value: Value, site: Site): Value =>
  distribute(value, site, (of) => countOf(of, site) ?? read(of, 'length', site))

const countOf = (of: Value, site: Site): Value => {
  const list = of instanceof Unordered ? of.of : of
  if (list instanceof Entries) return lengthOf(list.map)
  if (Array.isArray(list)) return sumOf(list, site)
  const node = isNode(list) ? plain(list) : undefined
  if (node?.kind !== 'each') return undefined
  const one: Intrinsic = new Intrinsic(([count]) => arithmetic('add', count, 1, site.at))
  return isOneEach(node.body) ? lengthOf(node.over) : reduce(node, [one, 0], site)
}

/** The items that are there in any case, and those of each list that is spread among them. */
const sumOf = (list: readonly Value[], site: Site): Value =>
  list
    .filter((item) => item instanceof Spread)
    .map(({ of }) => lengthIn(of, site))
    .reduce<Value>(
      (sum, length) => (sum === 0 ? length : BINARY[ts.SyntaxKind.PlusToken]?.(sum, () => length, site)),
      list.filter((item) => !(item instanceof Spread)).length,
    )

const isOneEach = (body: Node): boolean =>
  body.kind === 'list' && body.items.length === 1 && body.items[0]?.kind !== 'spread'

/** `list[index]` and `list.at(index)`: absent where the list is shorter. */
export const itemAt = (of: Value, index: Value, site: Site): Value =>
  distribute(of, site, (one) => {
    const items = isNode(one) && one.kind === 'list' ? one.items.map(itemIn) : one
    return Array.isArray(items)
      ? inKnown(items, index, site)
      : distribute(index, site, (place) => narrow(inLate(items, place, site), site))
  })

const itemIn = (item: Node): Value => (item.kind === 'spread' ? new Spread(known(item.of)) : known(item))

const inKnown = (items: readonly Value[], index: Value, site: Site): Value => {
  if (typeof index !== 'number')
    return refuse(
      site.at,
      "items of a list that the chart writes can't be read by an index known only at render time",
      'Use a map with known keys.',
    )
  const isFromEnd = index < 0
  const counted = isFromEnd ? items.slice(index) : items.slice(0, index + 1)
  if (!counted.some((item) => item instanceof Spread)) return items.at(index)
  const at = isFromEnd
    ? items.findLastIndex((item) => item instanceof Spread)
    : items.findIndex((item) => item instanceof Spread)
  const rest = isFromEnd ? items.slice(0, at) : items.slice(at + 1)
  return inSpread(items[at] as Spread, isFromEnd ? index + items.length - 1 - at : index - at, rest, site)
}

/** An item of a list that is spread where counting begins, or of the items beyond it, by how many items that list has. */
const inSpread = ({ of }: Spread, index: number, beyond: readonly Value[], site: Site): Value => {
  if (beyond.length === 0) return itemAt(of, index, site)
  const needed = index < 0 ? -index : index + 1
  const withCount = (count: number): Value => {
    const item = () => inKnown(beyond, index < 0 ? index + count : index - count, site)
    if (count === 0) return item()
    const found = count === needed ? () => itemAt(of, index, site) : item
    return choose(hasItems(of, count, site), found, () => withCount(count - 1), site)
  }
  return withCount(needed)
}

const hasItems = (of: Value, count: number, site: Site): Value => {
  if (count === 1) return isFilled(of, site)
  if (isNode(of) && of.type.kind === 'list' && plain(of).kind !== 'each')
    return compare('ge', lengthOf(of), literal(count))
  return refuse(
    site.at,
    "an item that follows items known only at render time can't be read by its index",
    'Read it before you combine the lists.',
  )
}

const isFilled = (of: Value, site: Site): Value =>
  isNode(of) && of.type.kind === 'list' && plain(of).kind !== 'each'
    ? compare('gt', lengthOf(of), literal(0))
    : hasItem(of, site)

const hasItem = (of: Value, site: Site): Value =>
  search(of, { callback: undefined, give: () => true, none: false, inner: (result) => result || undefined }, site)

const inLate = (value: Value, index: Value, site: Site): Value => {
  const node = isNode(value) ? plain(value) : undefined
  if (node?.kind === 'each' && index === 0)
    return search(node, { callback: undefined, give: (item) => item, none: undefined, inner: (result) => result }, site)
  if (node?.type.kind !== 'list' || node.kind === 'each' || !isWhole(index))
    return refuse(
      site.at,
      'only the item at index 0 of this list can be read by index, since the list is computed in the template',
      'Use .find(…), or call .map on the list.',
    )
  const place = toPlace(node, index, site.at)
  // a string that is split has a part in any case
  const isThere = node.kind === 'call' && node.function === 'split' && (index === 0 || index === -1)
  const item = existing(node, place.index)
  return known(isThere ? item : conditional(place.test, item, absent))
}

/** The place in a list, and when there is one. */
const toPlace = (of: Node, index: Value, at: ts.Node): { index: Node; test: Node } => {
  const length = lengthOf(of)
  if (typeof index === 'number' && index < 0)
    return { index: arithmetic('sub', length, -index, at) as Node, test: compare('ge', length, literal(-index)) }
  const place = isNode(index) ? index : literal(index as number)
  const type = typeOf(index)
  const isNegative = type.kind === 'integer' && (type.minimum ?? -1) < 0
  const test = compare('gt', length, place)
  return { index: place, test: isNegative ? and(compare('ge', place, literal(0)), test) : test }
}

/** `.slice(from, to)` of a list of the values: Helm's fails where the list is shorter. */
export const sliceOfLate: Method = (receiver, [from = 0, to], site) => {
  const node = isNode(receiver) ? plain(receiver) : undefined
  const isKnown = [from, to].every((bound) => bound === undefined || (typeof bound === 'number' && bound >= 0))
  if (node?.type.kind !== 'list' || node.kind === 'each' || !isKnown)
    return refuse(
      site.at,
      "`.slice()` isn't supported on this list with these arguments",
      'Slice a list from the values, with non-negative numbers known when the chart is generated.',
    )
  const length = lengthOf(node)
  const end = to === undefined ? [] : [callDefinition(functionNamed('min'), [to, length], site)]
  const part = () => callDefinition(functionNamed('slice'), [node, from, ...end], site)
  return from === 0 ? part() : choose(compare('gt', length, literal(from as number)), part, () => [], site)
}

/** `.toReversed()`: what is known is reversed here, and each part that isn't by the template. */
export const toReversed: Method = (receiver, _args, site) => {
  const late = (list: Value): Value => callDefinition(functionNamed('reversed'), [list], site)
  if (!Array.isArray(receiver)) return late(receiver)
  return receiver.toReversed().map((item: Value) => (item instanceof Spread ? new Spread(late(item.of)) : item))
}

/** `.findLast(f)`: the first from the end. */
export const findLast: Method = (receiver, [callback], site) =>
  SEARCHES.find(toReversed(receiver, [], site), [withoutIndex(callback, site.at)], site)
