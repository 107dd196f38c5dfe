import ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { isNode } from '../../model/leaves.ts'
import { isAscii } from '../../model/type.ts'
import { choose, isPresent, narrow, testOf, typeOf } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Method } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { equal } from '../syntax/equality.ts'
import { callDefinition, native } from '../syntax/function-calls.ts'
import { spreadItems } from '../syntax/literals.ts'
import { text } from '../syntax/template-literals.ts'
import { toNode } from '../to-node.ts'
import { Closure, Intrinsic, isLate, Spread, type Value } from '../value.ts'
import { flatMap, turnOf } from './iteration.ts'
import { findLast, itemAt, sliceOfLate, toReversed } from './list-items.ts'
import { reduce } from './reduce.ts'
import { SEARCHES } from './search.ts'

const map: Method = (receiver, [callback], at, scope) => {
  const turn = turnOf(callback, at, scope)
  return flatMap(receiver, callback, (item, index) => [turn(item, index)], at, scope)
}

const filter: Method = (receiver, [callback], at, scope) => {
  const turn = turnOf(callback, at, scope)
  return flatMap(
    receiver,
    callback,
    (item, index) => kept(testOf(turn(item, index), at, scope), item, at, scope),
    at,
    scope,
  )
}

const kept = (test: Value, item: Value, at: ts.Node, scope: Scope): Value[] =>
  spreadItems(
    choose(
      test,
      () => [narrow(item, scope)],
      () => [],
      scope,
    ),
    at,
    scope,
  )

const flatMapMethod: Method = (receiver, [callback], at, scope) => {
  const turn = turnOf(callback, at, scope)
  return flatMap(receiver, callback, (item, index) => spreadOrItem(turn(item, index), at, scope), at, scope)
}

const flat: Method = (receiver, [depth = 1], at, scope) =>
  depth === 1
    ? flatMapMethod(receiver, [new Intrinsic(([list]) => list)], at, scope)
    : refuse(at, '`.flat()` supports only one level', 'Call `.flat()` once for each level.')

const spreadOrItem = (value: Value, at: ts.Node, scope: Scope): Value[] =>
  isLate(value) || Array.isArray(value) ? spreadItems(value, at, scope) : [value]

const concat: Method = (receiver, args, at, scope) =>
  [receiver, ...args].flatMap((part) => spreadOrItem(part, at, scope))

/** `.sort()` of texts: by their bytes in Helm, which is the order of JavaScript for ASCII. */
const sortLate: Method = (receiver, [comparator], at, scope) => {
  const [only, ...others] = Array.isArray(receiver) ? receiver : [new Spread(receiver)]
  const list = only instanceof Spread && others.length === 0 ? only.of : receiver
  const { type } = toNode(list, at)
  return type.kind === 'list' && isAscii(type.item) && type.item.kind === 'string' && comparator === undefined
    ? callDefinition(functionNamed('sortAlpha'), [list], at, scope)
    : refuse(
        at,
        "these items can't be sorted, because JavaScript and Helm may order them differently",
        'Sort a list known when the chart is generated; for strings write `sortAlpha(list)` of chartwright, which orders by bytes.',
      )
}

/** The methods of a list that is known only at render time. */
export const LIST_METHODS: Record<string, Method> = {
  map,
  filter,
  flatMap: flatMapMethod,
  concat,
  includes: (receiver, [item], at, scope) =>
    ['integer', 'number'].includes(typeOf(item).kind)
      ? isAmong(receiver, item, at, scope)
      : callDefinition(functionNamed('has'), [receiver, item], at, scope, true),
  join: (receiver, [separator = ','], at, scope) =>
    callDefinition(functionNamed('join'), [receiver, separator], at, scope, true),
  reduce,
  slice: sliceOfLate,
  flat,
  sort: (...given) => inPlace('sort', 'toSorted')(...given),
  toSorted: sortLate,
  reverse: (...given) => inPlace('reverse', 'toReversed')(...given),
  toReversed,
  at: (receiver, [index], at, scope) => itemAt(receiver, index, at, scope),
  ...SEARCHES,
  findLast,
}

const items = (name: string, receiver: Value, at: ts.Node): Value[] => {
  const list = receiver as Value[]
  if (list.some((item) => item instanceof Spread))
    refuse(at, `\`.${name}()\` needs a list whose items are all known`, 'Call it before you combine the lists.')
  return list
}

const includes: Method = (receiver, [item], at, scope) => {
  const list = receiver as Value[]
  if (list.length === 0 || (!isLate(list) && !isLate(item))) return list.includes(item)
  const isText = isNode(item) ? item.type.kind === 'string' : typeof item === 'string'
  if (isText && (!isLate(list) || list.some((other) => other instanceof Spread)))
    return callDefinition(functionNamed('has'), [list, item], at, scope, true)
  return isAmong(receiver, item, at, scope)
}

const isAmong: (...given: [Value, Value, ts.Node, Scope]) => Value = (list, item, at, scope) =>
  SEARCHES.some(list, [new Intrinsic(([other]) => equal(other, item, at, scope))], at, scope)

const join: Method = (receiver, [separator = ','], at, scope) => {
  const list = receiver as Value[]
  if (!isLate(list)) return list.join(separator as string)
  if (list.some((item) => item instanceof Spread || isPresent(item) !== true))
    return callDefinition(functionNamed('join'), [list, separator], at, scope, true)
  return text(
    list.flatMap((item, index) => (index ? [separator, item] : [item])),
    at,
    scope,
  )
}

const onlyKnown =
  (name: string): Method =>
  (receiver, args, at) => {
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
  (receiver, args, at, scope) => {
    const list = ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression) && at.expression.expression
    if (list && !ts.isArrayLiteralExpression(list) && !ts.isCallExpression(list))
      refuse(at, `\`.${name}()\` would change its list`, `Write \`.${other}()\`.`)
    const late = name === 'sort' ? sortLate : toReversed
    return (isLate(receiver) ? late : onlyKnown(name))(receiver, args, at, scope)
  }

const slice: Method = (receiver, args, at) => {
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
  at: (receiver, [index], at, scope) => itemAt(receiver, index, at, scope),
  entries: (receiver, _args, at) => [...items('entries', receiver, at).entries()],
  keys: (receiver, _args, at) => [...items('keys', receiver, at).keys()],
  values: (receiver) => receiver,
  flat,
  sort: inPlace('sort', 'toSorted'),
  toSorted: (receiver, args, at, scope) =>
    (isLate(receiver) ? sortLate : onlyKnown('toSorted'))(receiver, args, at, scope),
  reverse: inPlace('reverse', 'toReversed'),
  toReversed,
  forEach: (_receiver, _args, at) => refuse(at, "`.forEach()` isn't supported here", 'Build the list with .map.'),
  push: (_receiver, _args, at) =>
    refuse(
      at,
      "`.push()` isn't supported here, because it changes the list",
      'Build it with a spread: `[...list, item]`.',
    ),
}
