import { and, not, or } from './boolean.ts'
import { childrenOf, remembered } from './inside.ts'
import { keyOf, same } from './key.ts'
import { FALSE, isLiteral, literal, make, plain, TRUE } from './leaves.ts'
import type { CompareNode, ConditionalNode, KindTestNode, Node, NodeOf } from './node.ts'
import { BOOLEAN, fieldOf, isScalar, join, required, type Type } from './type.ts'

/**
 * A boolean that is true when a value is neither absent nor null.
 * Asked of something composed, it is decided by its parts.
 */
export const present = (operand: Node): Node => {
  const value = plain(operand)
  if (value.kind === 'absent' || isLiteral(value, null)) return FALSE
  if (value.kind === 'conditional') return conditional(value.test, present(value.then), present(value.otherwise))
  if (!value.type.optional) return TRUE
  if (value.kind === 'member' && isRequiredField(value)) return present(value.object)
  return make({ kind: 'present', type: BOOLEAN, operand: value })
}

/** A field that is there whenever its object is. */
const isRequiredField = ({ object, key }: NodeOf<'member'>): boolean =>
  (object.type.kind === 'object' || object.type.kind === 'map') &&
  fieldOf(object.type, key) !== undefined &&
  !fieldOf(object.type, key)?.optional

/** A boolean: JavaScript's truthiness of a value. Maps and lists are true when they are there. */
export const truthy = (operand: Node): Node => {
  const value = plain(operand)
  if (value.kind === 'literal') return literal(Boolean(value.value))
  if (value.kind === 'conditional') return conditional(value.test, truthy(value.then), truthy(value.otherwise))
  if (!isScalar(value.type)) return present(value)
  if (value.kind === 'call' && value.function === 'len') return compare('gt', value, literal(0))
  if (value.type.kind === 'boolean' && !value.type.optional) return operand
  return notEmpty(operand)
}

/** A boolean: a scalar is true for JavaScript, a map or list has something in it. */
export const notEmpty = (operand: Node): Node => make({ kind: 'truthy', type: BOOLEAN, operand })

/** A boolean: a value of a union is of this kind. */
export const kindTest = (operand: Node, is: KindTestNode['is']): KindTestNode =>
  make({ kind: 'kind-test', type: BOOLEAN, operand, is })

/** One of two values, simplified: see `NodeOf<'conditional'>`. */
export const conditional = (test: Node, then: Node, otherwise: Node): Node => {
  if (test.kind === 'literal') return test.value ? then : otherwise
  const one = sameIn(then, otherwise)
  if (one) return one
  if (test.kind === 'not') return conditional(test.operand, otherwise, then)
  return loopWithout(test, then, otherwise) ?? booleans(test, then, otherwise) ?? merged(test, then, otherwise)
}

/**
 * The same value in both cases: what is known of it, or of what it is read from, in one case only isn't known of it.
 * Undefined where each case takes something of its own for granted.
 */
const widened = (then: Node, otherwise: Node): Node | undefined => {
  if (then === otherwise) return then
  const [a, b] = [narrowedIn(then), narrowedIn(otherwise)]
  const type = join(then.type, otherwise.type)
  const isLess = otherwise.type.optional === true && !then.type.optional
  if (isWithin(a, b) && !isLess) return make({ ...then, type } as Node)
  return isWithin(b, a) ? make({ ...otherwise, type } as Node) : undefined
}

const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((key) => b.has(key))

/** The parts of a node, and itself, that are narrowed by a condition around. */
const narrowedIn: (node: Node) => ReadonlySet<string> = remembered(
  (node) =>
    new Set([...(node.narrowed ? [keyOf(node)] : []), ...childrenOf(node).flatMap((child) => [...narrowedIn(child)])]),
)

const isBoolean = (node: Node): boolean => node.type.kind === 'boolean' && !node.type.optional && !mayFail(node)

/** A value with a throw in one of its arms isn't computed with: the throw would be lost. */
const mayFail = (node: Node): boolean => {
  const of = plain(node)
  return of.kind === 'conditional' ? mayFail(of.then) || mayFail(of.otherwise) : of.kind === 'fail'
}

const booleans = (test: Node, then: Node, otherwise: Node): Node | undefined => {
  if (!isBoolean(then) || !isBoolean(otherwise)) return undefined
  if (isLiteral(then, true)) return or(test, otherwise)
  if (isLiteral(then, false)) return and(not(test), otherwise)
  if (isLiteral(otherwise, true)) return or(not(test), then)
  return isLiteral(otherwise, false) ? and(test, then) : undefined
}

const merged = (test: Node, then: Node, otherwise: Node): Node => {
  if (then.kind === 'conditional') {
    const [last, first] = [sameIn(then.otherwise, otherwise), sameIn(then.then, otherwise)]
    if (last) return conditional(and(test, then.test), then.then, last)
    if (first) return conditional(and(test, not(then.test)), then.otherwise, first)
  }
  const both = otherwise.kind === 'conditional' ? sameIn(then, otherwise.then) : undefined
  if (otherwise.kind === 'conditional' && both) return conditional(or(test, otherwise.test), both, otherwise.otherwise)
  return asConditional(test, then, otherwise, armType(then, otherwise))
}

const sameIn = (a: Node, b: Node): Node | undefined => (same(a, b) ? widened(a, b) : undefined)

/** One of two values, as it is: `conditional` may say it shorter. */
export const asConditional = (test: Node, then: Node, otherwise: Node, type = then.type): ConditionalNode =>
  make({ kind: 'conditional', type, test, then, otherwise })

/** A loop over what isn't there has no iterations: it needs no condition. */
const loopWithout = (test: Node, then: Node, otherwise: Node): Node | undefined => {
  if (test.kind !== 'present' || (then.kind !== 'each' && then.kind !== 'fold')) return undefined
  const nothing = then.kind === 'fold' ? same(then.start, otherwise) : isEmptyList(otherwise)
  return nothing && same(then.over, test.operand) ? make({ ...then, over: test.operand }) : undefined
}

const isEmptyList = (node: Node): boolean => node.kind === 'list' && node.items.length === 0

const armType = (then: Node, otherwise: Node): Type => {
  if (then.kind === 'fail') return otherwise.type
  return otherwise.kind === 'fail' ? then.type : join(then.type, otherwise.type)
}

/** A comparison of two scalars; of constants it is known at once. */
export const compare = (operator: CompareNode['operator'], left: Node, right: Node): Node => {
  const [a, b] = [plain(left), plain(right)]
  if (a.kind === 'literal' && b.kind === 'literal') return literal(COMPARE[operator](a.value, b.value))
  if (a.kind === 'conditional')
    return conditional(a.test, compare(operator, a.then, b), compare(operator, a.otherwise, b))
  if (b.kind === 'conditional')
    return conditional(b.test, compare(operator, a, b.then), compare(operator, a, b.otherwise))
  return make({ kind: 'compare', type: BOOLEAN, operator, left, right })
}

type Scalar = NodeOf<'literal'>['value']
const COMPARE: Record<CompareNode['operator'], (a: Scalar, b: Scalar) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a !== null && b !== null && a < b,
  le: (a, b) => a !== null && b !== null && a <= b,
  gt: (a, b) => a !== null && b !== null && a > b,
  ge: (a, b) => a !== null && b !== null && a >= b,
}

/** `value ?? fallback`, with the fallback pushed into the arms that may be absent. */
export const coalesce = (value: Node, fallback: () => Node): Node => {
  const of = plain(value)
  if (of.kind === 'absent' || isLiteral(of, null)) return fallback()
  if (of.kind === 'conditional')
    return conditional(of.test, coalesce(of.then, fallback), coalesce(of.otherwise, fallback))
  if (!of.type.optional) return value
  return conditional(present(of), there(of), fallback())
}

/** The same value where it is known to be there, because of a condition around it. */
export const there = (node: Node): Node => {
  if (!node.type.optional) return node
  const type = required(node.type)
  if (node.kind === 'member') return make({ ...node, type, object: there(node.object), narrowed: true })
  if (node.kind === 'named') return make({ ...node, type, of: there(node.of), narrowed: true })
  return make({ ...node, type, narrowed: true })
}
