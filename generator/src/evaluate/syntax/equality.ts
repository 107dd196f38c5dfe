import type ts from 'typescript'
import { and, not, or } from '../../model/boolean.ts'
import { isNode, literal } from '../../model/leaves.ts'
import type { CompareNode, Node } from '../../model/node.ts'
import { compare, kindTest, present } from '../../model/tests.ts'
import { alternatives, isScalar, required, type Type } from '../../model/type.ts'
import { distribute, isPresent, known, testOf } from '../branch.ts'
import { kindsOf, testedKind } from '../facts.ts'
import { aValueOf, refuse } from '../refusal.ts'
import type { InEvaluation, Site } from '../scope.ts'
import { ClassValue, Closure, Helper, Intrinsic, isLate, TypeOf, type Value } from '../value.ts'

/** The opposite of a boolean, known now or at render time. */
export const negated = (test: Value): Value => (isNode(test) ? known(not(test)) : !test)

/** `a === b`. */
export const equal = (a: Value, b: Value, site: Site): Value =>
  distribute(a, site, (left) => distribute(b, site, (right) => equalOne(left, right, site)))

const equalOne = (a: Value, b: Value, site: Site): Value => {
  if (a instanceof TypeOf) return kindIs(a.operand, b, site.at)
  if (b instanceof TypeOf) return kindIs(b.operand, a, site.at)
  if (!isLate(a) && !isLate(b)) return a === b
  if (a === undefined || a === null) return negated(isPresent(b))
  if (b === undefined || b === null) return negated(isPresent(a))
  if (!isNode(a) && isNode(b)) return equalOne(b, a, site)
  return compareValues('eq', a, b, site)
}

/** A comparison by which at least one side is known only at render time. */
export const compareValues = (operator: CompareNode['operator'], a: Value, b: Value, site: Site): Value => {
  const [left, right] = [sideOf(a, site.at), sideOf(b, site.at)]
  if (typeof b === 'boolean' && isNode(a)) return b ? testOf(a, site) : isFalse(a, site)
  const kinds = sharedKind(left.type, right.type)
  if (!kinds) {
    return refuse(
      site.at,
      `comparing ${aValueOf(left.type)} with ${aValueOf(right.type)} is always false, and fails in Helm`,
      'Compare values of the same type.',
    )
  }
  const guards = [left, right].flatMap((side) => guard(side, kinds))
  return known(and(...guards, compare(operator, left, right)))
}

const isFalse = (value: Node, site: Site): Value =>
  value.type.optional ? known(and(present(value), not(testOf(value, site) as Node))) : negated(testOf(value, site))

const sideOf = (value: Value, at: ts.Node): Node => {
  if (isNode(value) && isScalar(required(value.type))) return value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return literal(value)
  return refuse(at, "maps and lists can't be compared at render time", 'Compare the fields that matter.')
}

type Kind = NonNullable<ReturnType<typeof testedKind>>

const sharedKind = (a: Type, b: Type): Kind | undefined => {
  const kinds = alternatives(a).map(testedKind)
  return (
    alternatives(b)
      .map(testedKind)
      .find((kind) => kind !== undefined && kinds.includes(kind)) ?? undefined
  )
}

/** What must hold first, so that Helm compares values of one kind: an absent number would count as 0. */
const guard = (side: Node, kind: Kind): Node[] => {
  if (side.type.kind === 'union') return [kindTest(side, kind)]
  return side.type.optional && kind === 'number' ? [present(side)] : []
}

/** `typeof operand === 'string'`, and `Array.isArray(operand)`. */
export const kindIs = (operand: Node, name: Value, at: ts.Node): Value => {
  if (name === 'undefined') return negated(isPresent(operand))
  const possible = kindsOf(operand.type).map(testedKind)
  if (name === 'object' && possible.includes('list') && possible.includes('map'))
    return or(kindTest(operand, 'map'), kindTest(operand, 'list'))
  const is = name === 'object' ? blockKind(possible) : (name as Kind)
  if (!['string', 'number', 'boolean', 'map', 'list'].includes(is))
    refuse(
      at,
      `\`typeof\` can't be compared with ${String(name)}`,
      "Compare with 'string', 'number', 'boolean', 'object' or 'undefined'.",
    )
  if (!possible.includes(is)) return false
  if (possible.every((kind) => kind === is)) return isPresent(operand)
  return kindTest(operand, is)
}

const blockKind = (possible: readonly (Kind | undefined)[]): Kind => (possible.includes('list') ? 'list' : 'map')

/** The value of `typeof`. */
export const typeOfValue = (value: Value, within: InEvaluation): Value =>
  distribute(value, within, (of) => (isNode(of) ? new TypeOf(of) : isFunction(of) ? 'function' : typeof of))

const isFunction = (value: Value): boolean =>
  [Closure, Helper, Intrinsic, ClassValue].some((type) => value instanceof type)
