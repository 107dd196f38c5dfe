import { keyOf, same } from './key.ts'
import { FALSE, isLiteral, literal, make, plain, TRUE } from './leaves.ts'
import type { Node } from './node.ts'
import { BOOLEAN } from './type.ts'

export type BooleanOperator = 'and' | 'or'

/** The operator that a negation makes of another. */
export const DUAL = { and: 'or', or: 'and' } as const

/** The comparison that is true when another is false. */
export const NEGATED = { eq: 'ne', ne: 'eq', lt: 'ge', ge: 'lt', gt: 'le', le: 'gt' } as const

/** A representation of booleans: nodes of the model, or expressions of a template. */
export interface Booleans<T> {
  /** The operands of a boolean with this operator; only the boolean itself, if it has none or another. */
  readonly operandsOf: (operator: BooleanOperator, boolean: T) => readonly T[]
  readonly connect: (operator: BooleanOperator, operands: readonly T[]) => T
  readonly not: (boolean: T) => T
  /** Equal for booleans that mean the same. */
  readonly keyOf: (boolean: T) => string
  /** Begins with a negation, so that its opposite is shorter. */
  readonly isNegative: (boolean: T) => boolean
  /** Its opposite is no longer than itself. */
  readonly isEasilyNegated: (boolean: T) => boolean
}

/** `and (not a) b` for `not (or a (not b))`, where that is no longer; undefined elsewhere. */
export const negateOperands = <T>(boolean: T, of: Booleans<T>): T | undefined => {
  for (const operator of ['and', 'or'] as const) {
    const operands = of.operandsOf(operator, boolean)
    if (operands.length > 1 && operands.some(of.isNegative) && operands.every(of.isEasilyNegated))
      return of.connect(DUAL[operator], operands.map(of.not))
  }
  return undefined
}

/**
 * What is left of an operand where others are known: in `or a …`, nothing of `and a b`, `b` of `and (not a) b`, and
 * `and b c` of `and (or a b) c`; with `and` likewise. Undefined when nothing is left.
 */
export const withoutKnown = <T>(
  operator: BooleanOperator,
  operand: T,
  known: ReadonlySet<string>,
  of: Booleans<T>,
): T | undefined => {
  const isKnown = (part: T): boolean => of.operandsOf(operator, part).every((each) => known.has(of.keyOf(each)))
  if (isKnown(operand)) return undefined
  const parts = of.operandsOf(DUAL[operator], operand)
  if (parts.length < 2) return operand
  if (parts.some(isKnown)) return undefined
  const rest = parts
    .filter((part) => !known.has(of.keyOf(of.not(part))))
    .map((part) => withoutOperands(operator, part, isKnown, of))
  return isSameList(rest, parts) ? operand : of.connect(DUAL[operator], rest)
}

const withoutOperands = <T>(
  operator: BooleanOperator,
  boolean: T,
  isKnown: (part: T) => boolean,
  of: Booleans<T>,
): T => {
  const operands = of.operandsOf(operator, boolean)
  const rest = operands.filter((operand) => !isKnown(operand))
  return rest.length < operands.length ? of.connect(operator, rest) : boolean
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at])

/** The opposite of a boolean, as short as it can be said. */
export const not = (operand: Node): Node => {
  if (operand.kind === 'literal') return literal(!operand.value)
  if (operand.kind === 'not') return operand.operand
  if (operand.kind === 'compare') return make({ ...operand, operator: NEGATED[operand.operator] })
  return negateOperands(operand, NODES) ?? make({ kind: 'not', type: BOOLEAN, operand })
}

/** All of the booleans are true. */
export const and = (...operands: readonly Node[]): Node => logic('and', operands)

/** One of the booleans is true. */
export const or = (...operands: readonly Node[]): Node => logic('or', operands)

/** All of the booleans, or one of them, as short as it can be said. */
export const logic = (operator: BooleanOperator, operands: readonly Node[]): Node => {
  const [neutral, decisive] = operator === 'and' ? [TRUE, FALSE] : [FALSE, TRUE]
  const kept: Node[] = []
  for (const node of operands.flatMap((each) => operandsOf(operator, each))) {
    if (isLiteral(node, decisive.value) || kept.some((other) => same(not(other), node))) return decisive
    if (!isLiteral(node, neutral.value) && !kept.some((other) => same(other, node))) kept.push(node)
  }
  if (kept.length < 2) return kept[0] ?? neutral
  return make({ kind: 'logic', type: BOOLEAN, operator, operands: kept })
}

const operandsOf = (operator: BooleanOperator, node: Node): readonly Node[] =>
  node.kind === 'logic' && node.operator === operator ? node.operands : [node]

const NODES: Booleans<Node> = {
  operandsOf,
  connect: logic,
  not,
  keyOf,
  isNegative: (node) => node.kind === 'not' || (node.kind === 'compare' && node.operator === 'ne'),
  isEasilyNegated: ({ kind }) => kind === 'not' || kind === 'compare' || kind === 'present',
}

/** The same behind the names that the author gave. */
const BEHIND_NAMES: Booleans<Node> = {
  ...NODES,
  operandsOf: (operator, node) => operandsOf(operator, plain(node)),
}

/** One of the booleans is true: `or` without what the others say already, also behind names. */
export const shortOr = (...booleans: readonly Node[]): Node => {
  const given = or(...booleans)
  const all = operandsOf('or', given)
  return all.length > 1 ? or(...all.reduce(shortenOne, all)) : given
}

/** The operands with one of them shortened, or left out. */
const shortenOne = (operands: readonly Node[], operand: Node): readonly Node[] => {
  const others = operands.filter((other) => other !== operand)
  const rest = withoutKnown('or', operand, new Set(others.flatMap((other) => disjunctsOf(other))), BEHIND_NAMES)
  return operands.flatMap((other) => (other === operand ? (rest ? [rest] : []) : [other]))
}

/** The keys of conditions of which each alone makes another one true. */
export const disjunctsOf = (test: Node, key: (test: Node) => string = keyOf): string[] => {
  const operands = operandsOf('or', plain(test))
  return operands.length > 1 ? operands.flatMap((each) => disjunctsOf(each, key)) : [key(plain(test))]
}
