import { keyOf } from '../../model/key.ts'
import { plain, TRUE } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { and, notEmpty, or } from '../../model/tests.ts'
import { isNeverEmpty } from '../nodes/facts.ts'

/** Not empty, for Go: also of maps and lists. */
export const isNotEmpty = (operand: Node): Node =>
  !operand.type.optional && (isNeverEmpty(operand) || hasItem(plain(operand))) ? TRUE : notEmpty(operand)

const hasItem = (node: Node): boolean => node.kind === 'list' && node.items.some(({ kind }) => kind !== 'spread')

/** One of the booleans is true: `or` without what the others say already. */
export const simplifyOr = (tests: readonly Node[]): Node => {
  const given = or(...tests)
  return given.kind === 'logic' && given.operator === 'or'
    ? or(...given.operands.reduce(shortenOne, given.operands))
    : given
}

/** The operands with one of them shortened, or taken out. */
const shortenOne = (operands: readonly Node[], operand: Node): readonly Node[] => {
  const others = operands.filter((other) => other !== operand)
  const known = new Set(others.flatMap((other) => disjunctsOf(other)))
  const rest = shortenCondition(operand, known)
  return operands.flatMap((other) => (other === operand ? (rest ? [rest] : []) : [other]))
}

/** What is left of a condition where others are known not to hold; undefined when it can't hold either. */
const shortenCondition = (test: Node, known: ReadonlySet<string>): Node | undefined => {
  const of = plain(test)
  if (disjunctsOf(of).every((key) => known.has(key))) return undefined
  if (of.kind !== 'logic' || of.operator !== 'and') return test
  const parts = of.operands.map((part) => shortenOperand(part, known))
  return parts.every((part) => part !== undefined) ? and(...parts) : undefined
}

const shortenOperand = (test: Node, known: ReadonlySet<string>): Node | undefined => {
  const of = plain(test)
  if (of.kind !== 'logic' || of.operator !== 'or') return known.has(keyOf(of)) ? undefined : test
  const rest = of.operands.filter((part) => !disjunctsOf(part).every((key) => known.has(key)))
  if (rest.length === of.operands.length) return test
  return rest.length > 0 ? or(...rest) : undefined
}

/** The keys of conditions of which each alone makes another one true. */
export const disjunctsOf = (test: Node, key: (test: Node) => string = keyOf): string[] => {
  const of = plain(test)
  return of.kind === 'logic' && of.operator === 'or' ? of.operands.flatMap((each) => disjunctsOf(each, key)) : [key(of)]
}
