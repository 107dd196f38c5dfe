import ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { isNode, typeOf } from '../../model/leaves.ts'
import { arms, distribute, testOf } from '../branch.ts'
import { refuse } from '../refusal.ts'
import { apply, type Method } from '../rules.ts'
import type { Site } from '../scope.ts'
import { kindIs } from '../syntax/equality.ts'
import { callDefinition, native } from '../syntax/function-calls.ts'
import { spreadItems, text } from '../syntax/literals.ts'
import { hasKey } from '../syntax/operators.ts'
import { Closure, Entries, Intrinsic, isLate, isPlainObject, LoopHead, type Value } from '../value.ts'
import { insteadOfGlobal } from './alternatives.ts'
import { fromEntries, partsOf } from './entries.ts'
import { flatMap } from './iteration.ts'
import { methodOf } from './methods.ts'

/** What a chart may use of JavaScript's own objects, with what is known. */
export const GLOBALS: Record<string, Value> = {
  Array,
  Boolean,
  Error,
  Infinity,
  JSON,
  Map,
  Math,
  NaN,
  Number,
  Object,
  RegExp,
  Set,
  String,
  decodeURIComponent,
  encodeURIComponent,
  parseFloat,
  parseInt,
  structuredClone,
}

/** A name that the chart doesn't declare. */
export const globalNamed = (node: ts.Identifier): Value =>
  Object.hasOwn(GLOBALS, node.text)
    ? GLOBALS[node.text]
    : refuse(node, `\`${node.text}\` isn't available in a template`, insteadOfGlobal(node.text))

const call =
  (name: string) =>
  (args: readonly Value[], site: Site): Value =>
    callDefinition(functionNamed(name), args, site, true)

const asText = (args: readonly Value[], site: Site): Value => distribute(args[0], site, (value) => text([value], site))

const parts =
  (part: Parameters<typeof partsOf>[0]) =>
  ([map]: readonly Value[], site: Site): Value =>
    partsOf(part, map, site)

const isList = ([given]: readonly Value[], { at, scope }: Site): Value =>
  distribute(given, scope, (value) => {
    if (isNode(value)) return kindIs(value, 'list', at)
    return Array.isArray(value) || value instanceof Entries
  })

const isWholeNumber = ([value]: readonly Value[], { at }: Site): Value =>
  typeOf(value).kind === 'integer' && !typeOf(value).optional
    ? true
    : refuse(
        at,
        '`Number.isInteger` supports only values whose type says that they are integers',
        'Give the value an integer type in schemas/.',
      )

const stringify = (args: readonly Value[], site: Site): Value =>
  args.length > 1
    ? refuse(site.at, '`JSON.stringify` supports only one argument', 'Pass the value alone.')
    : call('toJson')(args, site)

const round =
  (name: 'floor' | 'trunc' | 'ceil' | 'round') =>
  ([given]: readonly Value[], site: Site): Value =>
    distribute(given, site, (value) => {
      if (typeof value === 'number') return Math[name](value)
      if (typeOf(value).kind === 'integer' && !typeOf(value).optional) return value
      if (typeOf(value).kind === 'number' && (name === 'floor' || name === 'ceil'))
        return callDefinition(functionNamed(name), [value], site, true)
      return refuse(
        site.at,
        `\`Math.${name}\` supports only integers and the division of integers`,
        'Write `Math.trunc(a / 2)` with integers, or `round(number, 0)` from chartwright.',
      )
    })

/** `Array.from(list)`, `Array.from(list, f)`, `Array.from({ length }, f)`. */
const arrayFrom = ([of, callback]: readonly Value[], site: Site): Value => {
  if (isPlainObject(of) && isLate(of.length)) return fromLength(of.length, callback, site)
  const list = listOf(of, site.at)
  return callback ? (methodOf(list, 'map') as Method)(list, [callback], site) : spreadItems(list, site.at)
}

const listOf = (of: Value, at: ts.Node): Value => {
  if (Array.isArray(of) || of instanceof Entries || (isNode(of) && of.type.kind === 'list')) return of
  if (of instanceof Map) return [...of]
  return isLate(of)
    ? refuse(at, '`Array.from` supports only lists and `{ length: count }`', 'Pass a list, or `{ length: count }`.')
    : native(Array.from as never, Array, [of], at)
}

/** Its items are undefined: only their places are there. */
const fromLength = (length: Value, callback: Value, site: Site): Value => {
  const place = callback instanceof Closure ? callback.code.parameters[1]?.name : undefined
  const iterate = (index: Value) => [apply(callback, [undefined, index], site)]
  const range = callDefinition(functionNamed('range'), [length], site, true)
  return flatMap(range, place && ts.isIdentifier(place) ? new LoopHead(place) : undefined, iterate, site)
}

/** JavaScript's functions that templates have too, by what they are called: the function and its meaning. */
export const MEANINGS: Readonly<Record<string, readonly [of: Value, meaning: Intrinsic['call']]>> = {
  Boolean: [Boolean, ([value], site) => testOf(value, site)],
  String: [String, asText],
  'Math.max': [Math.max, call('max')],
  'Math.min': [Math.min, call('min')],
  'Math.floor': [Math.floor, round('floor')],
  'Math.trunc': [Math.trunc, round('trunc')],
  'Math.ceil': [Math.ceil, round('ceil')],
  'Math.round': [Math.round, round('round')],
  'Object.entries': [Object.entries, parts('entries')],
  'Object.keys': [Object.keys, parts('keys')],
  'Object.values': [Object.values, parts('values')],
  'Object.hasOwn': [Object.hasOwn, ([map, key], site) => hasKey(key, map, site)],
  'Object.fromEntries': [Object.fromEntries, ([pairs], site) => fromEntries(pairs, site)],
  'Array.from': [Array.from, arrayFrom],
  'Array.isArray': [Array.isArray, isList],
  'Number.isInteger': [Number.isInteger, isWholeNumber],
  'JSON.stringify': [JSON.stringify, stringify],
}

/** The template's meaning of one of JavaScript's functions, with what is known only at render time. */
export const globalIntrinsic = (callee: Value): Intrinsic | undefined => {
  const meaning = Object.values(MEANINGS).find(([of]) => of === callee)?.[1]
  return (
    meaning &&
    new Intrinsic((args, site) =>
      args.some(needsMeaning) ? meaning(args, site) : native(callee as () => Value, undefined, args, site.at),
    )
  )
}

const needsMeaning = (value: Value): boolean => isLate(value) || arms(value) !== undefined
