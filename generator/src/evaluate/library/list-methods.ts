import ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { isNode, typeOf } from '../../model/leaves.ts'
import { isAscii } from '../../model/type.ts'
import { choose, isPresent, narrow, testOf } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Method } from '../rules.ts'
import type { Site } from '../scope.ts'
import { equal } from '../syntax/equality.ts'
import { callDefinition, native } from '../syntax/function-calls.ts'
import { spreadItems, text } from '../syntax/literals.ts'
import { toNode } from '../to-node.ts'
import { Closure, Intrinsic, isLate, Spread, type Value } from '../value.ts'
import { callbackOf, flatMap } from './iteration.ts'
import { findLast, itemAt, sliceOfLate, toReversed } from './list-items.ts'
import { reduce } from './reduce.ts'
import { SEARCHES } from './search.ts'

const map: Method = (receiver, [callback], site) => {
  const call = callbackOf(callback, site)
  return flatMap(receiver, callback, (item, index) => [call(item, index)], site)
}

const filter: Method = (receiver, [callback], site) => {
  const call = callbackOf(callback, site)
  return flatMap(receiver, callback, (item, index) => kept(testOf(call(item, index), site), item, site), site)
}

const kept = (test: Value, item: Value, { at, scope }: Site): Value[] =>
  spreadItems(
    choose(
      test,
      () => [narrow(item, scope)],
      () => [],
      scope,
    ),
    at,
  )

const flatMapMethod: Method = (receiver, [callback], site) => {
  const call = callbackOf(callback, site)
  return flatMap(receiver, callback, (item, index) => spreadOrItem(call(item, index), site.at), site)
}

const flat: Method = (receiver, [depth = 1], site) =>
  depth === 1
    ? flatMapMethod(receiver, [new Intrinsic(([list]) => list)], site)
    : refuse(site.at, '`.flat()` supports only one level', 'Call `.flat()` once for each level.')

const spreadOrItem = (value: Value, at: ts.Node): Value[] =>
  isLate(value) || Array.isArray(value) ? spreadItems(value, at) : [value]

const concat: Method = (receiver, args, { at }) => [receiver, ...args].flatMap((part) => spreadOrItem(part, at))

/** `.sort()` of strings: by their bytes in Helm, which is the order of JavaScript for ASCII. */
const sortLate: Method = (receiver, [comparator], site) => {
  const [only, ...others] = Array.isArray(receiver) ? receiver : [new Spread(receiver)]
  const list = only instanceof Spread && others.length === 0 ? only.of : receiver
  const { type } = toNode(list, site.at)
  return type.kind === 'list' && isAscii(type.item) && type.item.kind === 'string' && comparator === undefined
    ? callDefinition(functionNamed('sortAlpha'), [list], site)
    : refuse(
        site.at,
        "these items can't be sorted, because JavaScript and Helm may order them differently",
        'Sort a list known when the chart is generated; for strings write `sortAlpha(list)` from chartwright, which orders by bytes.',
      )
}

/** The methods of a list that is known only at render time. */
export const LIST_METHODS: Record<string, Method> = {
  map,
  filter,
  flatMap: flatMapMethod,
  concat,
  includes: (receiver, [item], site) =>
    ['integer', 'number'].includes(typeOf(item).kind)
      ? isAmong(receiver, item, site)
      : callDefinition(functionNamed('has'), [receiver, item], site, true),
  join: (receiver, [separator = ','], site) => callDefinition(functionNamed('join'), [receiver, separator], site, true),
  reduce,
  slice: sliceOfLate,
  flat,
  sort: (...given) => inPlace('sort', 'toSorted')(...given),
  toSorted: sortLate,
  reverse: (...given) => inPlace('reverse', 'toReversed')(...given),
  toReversed,
  at: (receiver, [index], site) => itemAt(receiver, index, site),
  ...SEARCHES,
  findLast,
}

const items = (name: string, receiver: Value, at: ts.Node): Value[] => {
  const list = receiver as Value[]
  if (list.some((item) => item instanceof Spread))
    refuse(at, `\`.${name}()\` needs a list whose items are all known`, 'Call it before you combine the lists.')
  return list
}

const includes: Method = (receiver, [item], site) => {
  const list = receiver as Value[]
  if (list.length === 0 || (!isLate(list) && !isLate(item))) return list.includes(item)
  const isText = isNode(item) ? item.type.kind === 'string' : typeof item === 'string'
  if (isText && (!isLate(list) || list.some((other) => other instanceof Spread)))
    return callDefinition(functionNamed('has'), [list, item], site, true)
  return isAmong(receiver, item, site)
}

const isAmong = (list: Value, item: Value, site: Site): Value =>
  SEARCHES.some(list, [new Intrinsic(([other]) => equal(other, item, site))], site)

const join: Method = (receiver, [separator = ','], site) => {
  const list = receiver as Value[]
  if (!isLate(list)) return list.join(separator as string)
  if (list.some((item) => item instanceof Spread || isPresent(item) !== true))
    return callDefinition(functionNamed('join'), [list, separator], site, true)
  return text(
    list.flatMap((item, index) => (index ? [separator, item] : [item])),
    site,
  )
}

const onlyKnown =
  (name: string): Method =>
  (receiver, args, { at }) => {
    if ((receiver as Value[]).some(isLate) || args.some((arg) => isLate(arg) && !(arg instanceof Closure))) {
      return refuse(
        at,
        `\`.${name}()\` doesn't support values known only at render time`,
        'Use values known when the chart is generated, or write each case out.',
      )
    }
    return native(
      (receiver as never)[name],
      name === 'sort' || name === 'reverse' ? [...(receiver as Value[])] : receiver,
      args,
      at,
    )
  }

/** `.sort()` and `.reverse()` of a list that is nothing else's. */
const inPlace =
  (name: 'sort' | 'reverse', other: string): Method =>
  (receiver, args, site) => {
    const list =
      ts.isCallExpression(site.at) && ts.isPropertyAccessExpression(site.at.expression) && site.at.expression.expression
    if (list && !ts.isArrayLiteralExpression(list) && !ts.isCallExpression(list))
      refuse(site.at, `\`.${name}()\` would change its list`, `Write \`.${other}()\`.`)
    const late = name === 'sort' ? sortLate : toReversed
    return (isLate(receiver) ? late : onlyKnown(name))(receiver, args, site)
  }

const slice: Method = (receiver, args, { at }) => {
  const list = items('slice', receiver, at)
  return args.some(isLate)
    ? refuse(at, '`.slice()` supports only numbers known when the chart is generated', 'Use constants.')
    : list.slice(...(args as number[]))
}

/** The methods of a list of which parts are known only at render time. */
export const PARTLY_KNOWN_METHODS: Record<string, Method> = {
  map,
  filter,
  flatMap: flatMapMethod,
  concat,
  ...SEARCHES,
  findLast,
  reduce,
  includes,
  join,
  slice,
  at: (receiver, [index], site) => itemAt(receiver, index, site),
  entries: (receiver, _args, { at }) => [...items('entries', receiver, at).entries()],
  keys: (receiver, _args, { at }) => [...items('keys', receiver, at).keys()],
  values: (receiver) => receiver,
  flat,
  sort: inPlace('sort', 'toSorted'),
  toSorted: (receiver, args, site) => (isLate(receiver) ? sortLate : onlyKnown('toSorted'))(receiver, args, site),
  reverse: inPlace('reverse', 'toReversed'),
  toReversed,
  forEach: (_receiver, _args, { at }) => refuse(at, "`.forEach()` isn't supported here", 'Build the list with .map.'),
  push: (_receiver, _args, { at }) =>
    refuse(
      at,
      "`.push()` isn't supported here, because it changes the list",
      'Build it with a spread: `[...list, item]`.',
    ),
}
