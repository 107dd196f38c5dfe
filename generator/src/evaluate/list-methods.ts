import type ts from 'typescript'
import { functionNamed } from '../functions/index.ts'
import { isNode } from '../model/leaves.ts'
import { and, or } from '../model/tests.ts'
import { apply, callDefinition, native } from './apply.ts'
import { choose, isPresent, known, narrow, testNode, testOf } from './choose.ts'
import { equal } from './equality.ts'
import { flatMap, turnOf } from './lists.ts'
import { spreadItems } from './literals.ts'
import type { Method } from './methods.ts'
import { refuse } from './refusal.ts'
import type { Scope } from './scope.ts'
import { text } from './text.ts'
import { Closure, isLate, Spread, type Value } from './value.ts'

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

const spreadOrItem = (value: Value, at: ts.Node, scope: Scope): Value[] =>
  isLate(value) || Array.isArray(value) ? spreadItems(value, at, scope) : [value]

const concat: Method = (receiver, args, at, scope) =>
  [receiver, ...args].flatMap((part) => spreadOrItem(part, at, scope))

/** The methods of a list that is known only at render time. */
export const LIST_METHODS: Record<string, Method> = {
  map,
  filter,
  flatMap: flatMapMethod,
  concat,
  includes: (receiver, args, at, scope) => callDefinition(functionNamed('has'), [receiver, ...args], at, scope, true),
  join: (receiver, [separator = ','], at, scope) => {
    if (isNode(receiver) && receiver.kind === 'each')
      return refuse(
        at,
        '.join() of a list that a loop makes',
        'Join a list of the values, or put the text together with template literals.',
      )
    return callDefinition(functionNamed('join'), [receiver, separator], at, scope, true)
  },
}

const quantifier =
  (combine: typeof and): Method =>
  (receiver, [callback], at, scope) => {
    const turn = turnOf(callback, at, scope)
    const tests = items(receiver, at).map((item, index) => testOf(turn(item, index), at, scope))
    return known(combine(...tests.map(testNode)))
  }

const items = (receiver: Value, at: ts.Node): Value[] => {
  const list = receiver as Value[]
  if (list.some((item) => item instanceof Spread))
    refuse(at, 'this, over a list with parts known only at render time', 'Do it before the parts are put together.')
  return list
}

const find: Method = (receiver, [callback], at, scope) => {
  const turn = turnOf(callback, at, scope)
  return items(receiver, at).reduceRight<() => Value>(
    (rest, item, index) => () => choose(testOf(turn(item, index), at, scope), () => item, rest, scope),
    () => undefined,
  )()
}

const reduce: Method = (receiver, [callback, ...initial], at, scope) => {
  const list = items(receiver, at)
  const [start, rest] = initial.length ? [initial[0], list] : [list[0], list.slice(1)]
  return rest.reduce((sum, item) => apply(callback, [sum, item], at, scope), start)
}

const includes: Method = (receiver, [item], at, scope) => {
  const list = items(receiver, at)
  if (list.length === 0 || (!isLate(list) && !isLate(item))) return list.includes(item)
  if (!isLate(list) && isNode(item) && item.type.kind === 'string')
    return callDefinition(functionNamed('has'), [list, item], at, scope, true)
  return known(or(...list.map((other) => testNode(equal(other, item, at, scope)))))
}

const joinParts: Method = (receiver, [separator = ','], at, scope) => {
  const list = receiver as Value[]
  if (!isLate(list)) return list.join(separator as string)
  if (list.some((item) => item instanceof Spread || isPresent(item) !== true)) {
    return refuse(at, '.join() of a list with conditional parts', 'Put the text together with template literals.')
  }
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
        `.${name}() with values known only at render time`,
        'Do it with values that are known, or write the cases out.',
      )
    }
    return native(
      (receiver as never)[name],
      name === 'sort' || name === 'reverse' ? [...(receiver as Value[])] : receiver,
      args,
      at,
    )
  }

const slice: Method = (receiver, args, at) => {
  const list = items(receiver, at)
  return args.some(isLate)
    ? refuse(at, '.slice() by a number known only at render time', 'Use known numbers.')
    : list.slice(...(args as number[]))
}

/** The methods of a list of which parts are known only at render time. */
export const PARTLY_KNOWN_METHODS: Record<string, Method> = {
  map,
  filter,
  flatMap: flatMapMethod,
  concat,
  some: quantifier(or),
  every: quantifier(and),
  find,
  reduce,
  includes,
  join: joinParts,
  slice,
  at: (receiver, [index], at) =>
    isLate(index)
      ? refuse(at, '.at() by a number known only at render time', 'Use a known number.')
      : items(receiver, at).at(index as number),
  flat: (receiver, _args, at, scope) => (receiver as Value[]).flatMap((item) => spreadOrItem(item, at, scope)),
  sort: onlyKnown('sort'),
  reverse: onlyKnown('reverse'),
  indexOf: onlyKnown('indexOf'),
  forEach: (_receiver, _args, at) => refuse(at, '.forEach()', 'Build the list with .map.'),
  push: (_receiver, _args, at) => refuse(at, 'changing a list', 'Build it with a spread: `[...list, item]`.'),
}
