import ts from 'typescript'
import { isNode, typeOf } from '../../model/leaves.ts'
import type { CompareNode } from '../../model/node.ts'
import { alternatives } from '../../model/type.ts'
import { choose, distribute, inFewCases, isPresent, narrow, testOf } from '../branch.ts'
import { read, readLate } from '../library/members.ts'
import { GUARD, mayBeUndefined, refuse } from '../refusal.ts'
import { evaluate, type Operator } from '../rules.ts'
import type { InEvaluation, Scope, Site } from '../scope.ts'
import { ClassValue, isLate, isPlainObject, type Value } from '../value.ts'
import { arithmetic, count, divide, sum } from './arithmetic.ts'
import { compareValues, equal, negated } from './equality.ts'
import { isInstance } from './functions-and-classes.ts'
import { text } from './literals.ts'

const Kind = ts.SyntaxKind

const ORDER = {
  lt: (a: never, b: never) => a < b,
  le: (a: never, b: never) => a <= b,
  gt: (a: never, b: never) => a > b,
  ge: (a: never, b: never) => a >= b,
}

/** `a && b`: in the falsy arm the value is `a`, which may be an empty text. */
const andOperator: Operator = (left, right, site) => {
  const value = narrow(left, site)
  const test = site.evaluation.condition(testOf(value, site), site.at)
  return choose(test, right, () => falsy(narrow(value, site), site), site)
}

const EMPTY: Partial<Record<string, Value>> = { string: '', integer: 0, number: 0, boolean: false }

/** A value that is known to be falsy: its type's only empty value, or nothing. */
const falsy = (value: Value, within: InEvaluation): Value => {
  if (!isNode(value)) return value
  const empty = EMPTY[value.type.kind]
  return choose(
    isPresent(value),
    () => empty,
    () => undefined,
    within,
  )
}

/** `a || b`. */
const orOperator: Operator = (left, right, site) => {
  const value = narrow(left, site)
  const test = site.evaluation.condition(testOf(value, site), site.at)
  return choose(test, () => truth(narrow(value, site)), right, site)
}

const truth = (value: Value): Value => (isNode(value) && value.type.kind === 'boolean' ? true : value)

/** `a ?? b`. */
const coalesceOperator: Operator = (left, right, { scope, at }) =>
  distribute(left, scope, (value) => {
    const test = scope.evaluation.condition(isPresent(value), at)
    return choose(test, () => narrow(value, scope), right, scope)
  })

const order =
  (operator: keyof typeof ORDER): Operator =>
  (left, right, site) =>
    inFewCases(left, site, (a) => inFewCases(right(), site, (b) => orderOne(operator, a, b, site)))

const orderOne = (operator: CompareNode['operator'] & keyof typeof ORDER, a: Value, b: Value, site: Site): Value => {
  if (!isLate(a) && !isLate(b)) return ORDER[operator](a as never, b as never)
  if (typeOf(a).optional || typeOf(b).optional) refuse(site.at, mayBeUndefined(a, b), GUARD)
  return compareValues(operator, a, b, site)
}

const plus: Operator = (left, right, site) => {
  const b = right()
  if (!isLate(left) && !isLate(b)) return (left as number) + (b as number)
  if (isText(left) || isText(b)) return text([left, b], site)
  return inFewCases(left, site, (x) => inFewCases(b, site, (y) => sum(x, y, site.at)))
}

const isText = (value: Value): boolean => alternatives(typeOf(value)).some((type) => type.kind === 'string')

const knownOnly =
  (run: (a: number, b: number) => number): Operator =>
  (left, right, { at }) => {
    const b = right()
    if (isLate(left) || isLate(b))
      refuse(
        at,
        "this operator doesn't support values known only at render time",
        'Compute it from values known when the chart is generated.',
      )
    return run(left as number, b as number)
  }

/** The operators between two values. What isn't here is refused. */
export const BINARY: Partial<Record<ts.SyntaxKind, Operator>> = {
  [Kind.AmpersandAmpersandToken]: andOperator,
  [Kind.BarBarToken]: orOperator,
  [Kind.QuestionQuestionToken]: coalesceOperator,
  [Kind.EqualsEqualsEqualsToken]: (left, right, site) => identical(left, right(), site),
  [Kind.ExclamationEqualsEqualsToken]: (left, right, site) => negated(identical(left, right(), site)),
  [Kind.EqualsEqualsToken]: (left, right, site) => nullish(left, right(), site),
  [Kind.ExclamationEqualsToken]: (left, right, site) => negated(nullish(left, right(), site)),
  [Kind.LessThanToken]: order('lt'),
  [Kind.LessThanEqualsToken]: order('le'),
  [Kind.GreaterThanToken]: order('gt'),
  [Kind.GreaterThanEqualsToken]: order('ge'),
  [Kind.PlusToken]: plus,
  [Kind.MinusToken]: count('sub'),
  [Kind.AsteriskToken]: count('mul'),
  [Kind.PercentToken]: count('mod'),
  [Kind.SlashToken]: (left, right, site) => inFewCases(left, site, (a) => divide(a, right, site)),
  [Kind.AsteriskAsteriskToken]: knownOnly((a, b) => a ** b),
  [Kind.BarToken]: knownOnly((a, b) => a | b),
  [Kind.AmpersandToken]: knownOnly((a, b) => a & b),
  [Kind.InstanceOfKeyword]: (left, right, site) => instanceOf(left, right(), site),
  [Kind.InKeyword]: (left, right, site) => hasKey(left, right(), site),
}

const instanceOf = (left: Value, of: Value, { at, scope }: Site): Value =>
  of instanceof ClassValue
    ? distribute(left, scope, (value) => isInstance(value, of))
    : refuse(at, '`instanceof` supports only classes of the chart', 'Write `typeof` or `Array.isArray`.')

/** What is unset is undefined for `===` and nil for Helm, so that a value that may be null is asked for by `==`. */
const identical = (a: Value, b: Value, site: Site): Value => {
  if ((a === null && isLate(b)) || (b === null && isLate(a)))
    refuse(
      site.at,
      '`=== null` is never true here, because an unset value is undefined',
      'Write `=== undefined` or `== null`.',
    )
  return equal(a, b, site)
}

/** `a == null` asks for both absent and null, as Helm does; any other `==` converts. */
const nullish = (a: Value, b: Value, { at, scope }: Site): Value => {
  if (a === null || a === undefined) return distribute(b, scope, (one) => negated(isPresent(one)))
  if (b === null || b === undefined) return distribute(a, scope, (one) => negated(isPresent(one)))
  return refuse(at, "`==` isn't supported, because it converts its operands", 'Write `===`.')
}

/** `key in map`: an entry of the values that is there is never null. */
export const hasKey = (key: Value, map: Value, site: Site): Value =>
  distribute(map, site, (of) => {
    if (!isLate(key) && !isLate(of)) return (key as string) in (of as object)
    if (isPlainObject(of) && !isLate(key) && Object.hasOwn(of, String(key))) return true
    if (!isNode(of) || of.type.kind === 'any' || of.type.kind === 'unknown')
      return refuse(
        site.at,
        "`in` isn't supported on this map, whose keys are not all known",
        'Write `map[key] !== undefined`, or `Object.keys(map).includes(key)`.',
      )
    return isPresent(isNode(key) ? readLate(of, key, site) : read(of, String(key), site))
  })

/** `!value`. */
export const notOperator = (node: ts.PrefixUnaryExpression, scope: Scope): Value => {
  const value = narrow(evaluate(node.operand, scope), scope)
  return negated(testOf(value, scope.at(node)))
}

/** `-value`, `+value`. */
export const signOperator = (node: ts.PrefixUnaryExpression, scope: Scope): Value => {
  const value = evaluate(node.operand, scope)
  const minus = node.operator === Kind.MinusToken
  if (!isLate(value)) return minus ? -(value as number) : +(value as number)
  if (!minus)
    refuse(
      node,
      "`+` can't convert a value known only at render time to a number",
      'Give the value a number type in schemas/.',
    )
  return distribute(value, scope, (of) => arithmetic('sub', 0, of, node))
}
