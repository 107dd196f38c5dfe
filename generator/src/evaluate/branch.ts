import type ts from 'typescript'
import { outcomes } from '../model/compose.ts'
import { keyOf } from '../model/key.ts'
import { absent, isNode, literal, plain } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { conditional, present, truthy } from '../model/tests.ts'
import { isScalar } from '../model/type.ts'
import { refuse } from './refusal.ts'
import type { InEvaluation, Site } from './scope.ts'
import { Choice, Entries, isConstant, TypeOf, type Value } from './value.ts'

/** The two arms of a value that depends on a condition. */
export const arms = (value: Value): { test: Node; then: Value; otherwise: Value } | undefined => {
  if (value instanceof Choice) return value
  const of = isNode(value) ? plain(value) : undefined
  return of?.kind === 'conditional' ? of : undefined
}

/** A value as it is known under the conditions around. */
export const narrow = (value: Value, within: InEvaluation): Value => {
  const { facts } = within.evaluation
  if (isNode(value)) return known(facts.narrow(value))
  if (!(value instanceof Choice)) return value
  const decided = facts.decide(value.test)
  return decided === undefined ? value : narrow(decided ? value.then : value.otherwise, within)
}

/** A constant instead of its node, so that it is computed with at once. */
export const known = (value: Value): Value => {
  if (!isNode(value)) return value
  if (value.kind === 'literal') return value.value
  return value.kind === 'absent' ? undefined : value
}

/** One of two values by a boolean that is known now or at render time; only arms that can be reached are evaluated. */
export const choose = (test: Value, then: () => Value, otherwise: () => Value, within: InEvaluation): Value => {
  if (!isNode(test)) return test ? then() : otherwise()
  const { facts } = within.evaluation
  const decided = facts.decide(test)
  if (decided !== undefined) return decided ? then() : otherwise()
  const a = facts.within(test, true, then)
  return combine(test, a, facts.within(test, false, otherwise))
}

/** One value out of two. */
export const combine = (test: Node, then: Value, otherwise: Value): Value => {
  if (then === otherwise) return then
  if (test.kind === 'not') return combine(test.operand, otherwise, then)
  if (isScalarValue(then) && isScalarValue(otherwise)) return known(conditional(test, nodeOf(then), nodeOf(otherwise)))
  return new Choice(test, then, otherwise)
}

const isScalarValue = (value: Value): boolean => isNode(value) || isConstant(value)

const nodeOf = (value: Value): Node => {
  if (isNode(value)) return value
  return value === undefined ? absent : literal(value as string)
}

/** Evaluates something in each arm of a value, where more is known of it. */
export const distribute = (value: Value, within: InEvaluation, run: (value: Value) => Value): Value => {
  const narrowed = narrow(value, within)
  const cases = arms(narrowed)
  if (!cases) return isFail(narrowed) ? narrowed : run(narrowed)
  return choose(
    cases.test,
    () => distribute(known(cases.then), within, run),
    () => distribute(known(cases.otherwise), within, run),
    within,
  )
}

/** A value where it doesn't fail: what it throws is thrown before. */
const withoutFails = (value: Value, within: InEvaluation): Value => {
  const cases = arms(value)
  if (!cases || !mayFail(value)) return value
  const parts = [known(cases.then), known(cases.otherwise)]
  for (const part of parts) if (isFail(part)) within.evaluation.checks.first.add(keyOf(part as Node))
  const [then, otherwise] = parts.map((part) => withoutFails(part, within))
  if (isFail(then) || isFail(otherwise)) return isFail(then) ? otherwise : then
  return combine(cases.test, then, otherwise)
}

/** A `throw`, whatever is asked of it. */
export const isFail = (value: Value): boolean => isNode(value) && value.kind === 'fail'

/** Whether a value is a `throw` in one of its arms. */
export const mayFail = (value: Value): boolean => {
  const cases = arms(value)
  return cases ? mayFail(known(cases.then)) || mayFail(known(cases.otherwise)) : isFail(value)
}

const MOST_CASES = 2

/** `distribute`, but a number with more cases stays whole: the template holds it in a variable. */
export const inFewCases = (value: Value, within: InEvaluation, run: (value: Value) => Value): Value => {
  const of = narrow(value, within)
  return isNode(of) && of.type.kind === 'integer' && !of.type.optional && outcomes(of).length > MOST_CASES
    ? run(of)
    : distribute(of, within, run)
}

/** A value as a condition: a boolean, known now or at render time. */
export const testOf = (given: Value, site: Site): Value => {
  const value = withoutFails(given, site)
  const cases = arms(value)
  if (cases) return known(conditional(cases.test, booleanNode(cases.then, site), booleanNode(cases.otherwise, site)))
  if (value instanceof TypeOf || value instanceof Entries) return true
  if (!isNode(value)) return Boolean(value)
  return known(truthy(checked(value, site.at)))
}

const booleanNode = (value: Value, site: Site): Node => testNode(testOf(known(value), site))

/** A condition that may be known, as a node. */
const testNode = (test: Value): Node => (isNode(test) ? test : literal(Boolean(test)))

const checked = (value: Node, at: ts.Node): Node => {
  const { type } = value
  if (type.kind === 'unknown')
    return refuse(
      at,
      "a value of unknown type can't be a condition, because 0 and an empty string would count as false",
      'Write `!isEmpty(value)`, `!== undefined`, compare its `typeof`, or give the value a type of its own in schemas/.',
    )
  if (!isScalar(type) && !type.optional && !value.narrowed && value.kind !== 'absent') {
    return refuse(
      at,
      "a map or list can't be a condition, because it is always true in JavaScript",
      'Write `!isEmpty(value)` from chartwright, or make the value optional and test whether it is set.',
    )
  }
  return value
}

/** Whether a value is neither undefined nor null: a boolean, known now or at render time. */
export const isPresent = (value: Value): Value => {
  if (value instanceof Choice) {
    const [a, b] = [isPresent(known(value.then)), isPresent(known(value.otherwise))]
    return known(conditional(value.test, nodeOf(a), nodeOf(b)))
  }
  return isNode(value) ? known(present(value)) : value !== undefined && value !== null
}
