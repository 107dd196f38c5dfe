import type ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { isNode } from '../../model/leaves.ts'
import { arms, distribute, testOf, typeOf } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { kindIs } from '../syntax/equality.ts'
import { callDefinition, native } from '../syntax/function-calls.ts'
import { hasKey } from '../syntax/operators.ts'
import { text } from '../syntax/template-literals.ts'
import { Entries, Intrinsic, isLate, type Value } from '../value.ts'
import { insteadOfGlobal } from './alternatives.ts'
import { arrayFrom } from './array-from.ts'
import { fromEntries, partsOf } from './entries.ts'

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
  (args: readonly Value[], at: ts.Node, scope: Scope): Value =>
    callDefinition(functionNamed(name), args, at, scope, true)

const asText = (args: readonly Value[], at: ts.Node, scope: Scope): Value =>
  distribute(args[0], scope, (value) => text([value], at, scope))

const parts =
  (part: Parameters<typeof partsOf>[0]) =>
  ([map]: readonly Value[], at: ts.Node, scope: Scope): Value =>
    partsOf(part, map, at, scope)

const isList = ([given]: readonly Value[], at: ts.Node, scope: Scope): Value =>
  distribute(given, scope, (value) => {
    if (isNode(value)) return kindIs(value, 'list', at)
    return Array.isArray(value) || value instanceof Entries
  })

const isWholeNumber = ([value]: readonly Value[], at: ts.Node): Value =>
  typeOf(value).kind === 'integer' && !typeOf(value).optional
    ? true
    : refuse(
        at,
        '`Number.isInteger` supports only values whose type says that they are integers',
        'Give the value an integer type in schemas/.',
      )

const stringify = (args: readonly Value[], at: ts.Node, scope: Scope): Value =>
  args.length > 1
    ? refuse(at, '`JSON.stringify` supports only one argument', 'Pass the value alone.')
    : call('toJson')(args, at, scope)

const round =
  (name: 'floor' | 'trunc' | 'ceil' | 'round') =>
  ([given]: readonly Value[], at: ts.Node, scope: Scope): Value =>
    distribute(given, scope, (value) => {
      if (typeof value === 'number') return Math[name](value)
      return typeOf(value).kind === 'integer' && !typeOf(value).optional
        ? value
        : refuse(
            at,
            `\`Math.${name}\` supports only integers and the division of integers`,
            'Write `Math.trunc(a / 2)` with integers.',
          )
    })

/** JavaScript's functions that templates have too, by what they are called: the function and its meaning. */
export const MEANINGS: Readonly<Record<string, readonly [of: Value, meaning: Intrinsic['call']]>> = {
  Boolean: [Boolean, ([value], at, scope) => testOf(value, at, scope)],
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
  'Object.hasOwn': [Object.hasOwn, ([map, key], at, scope) => hasKey(key, map, at, scope)],
  'Object.fromEntries': [Object.fromEntries, ([pairs], at, scope) => fromEntries(pairs, at, scope)],
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
    new Intrinsic((args, at, scope) =>
      args.some(needsMeaning) ? meaning(args, at, scope) : native(callee as () => Value, undefined, args, at),
    )
  )
}

const needsMeaning = (value: Value): boolean => isLate(value) || arms(value) !== undefined
