import { someInside } from '../../model/inside.ts'
import { keyOf } from '../../model/key.ts'
import { plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { filledBy } from '../expression/condition.ts'
import { type Block, mapInner, type Statement } from '../tree/tree.ts'

/** Conditions of which at least one holds, by their keys. */
type Fact = readonly string[]

/** Takes out conditions that ones around them have answered, such as whether a list has items where it is known to. */
export const withoutKnown = (block: Block, facts: readonly Fact[] = []): Block =>
  block.flatMap((statement) => {
    if (statement.kind !== 'if') return [inside(statement, facts)]
    const known = answerOf(statement.test, facts)
    if (known !== undefined) return withoutKnown(known ? statement.yes : statement.no, facts)
    return [inside(statement, facts)]
  })

const inside = (statement: Statement, facts: readonly Fact[]): Statement =>
  mapInner(statement, ({ arm, block }) => withoutKnown(block, [...facts, ...learned(statement, arm === 'no')]))

const learned = (statement: Statement, isElse: boolean): Fact[] => {
  if (statement.kind === 'with') return isElse ? [] : [[filledKey(statement.of)]]
  return statement.kind === 'if' ? factsOf(statement.test, isElse) : []
}

/** What is known where a condition holds, or doesn't. */
const factsOf = (test: Node, isElse: boolean): Fact[] => {
  const of = plain(test)
  if (of.kind === 'not') return factsOf(of.operand, !isElse)
  if (isElse || someInside(of, isChanging)) return []
  if (of.kind === 'logic' && of.operator === 'and') return of.operands.flatMap((each) => factsOf(each, false))
  return [alternativesOf(of)]
}

/** The printer's own variables may get another value in between. */
const isChanging = (node: Node): boolean => node.kind === 'variable' && node.id < 0

const alternativesOf = (test: Node): Fact => {
  const of = plain(test)
  return of.kind === 'logic' && of.operator === 'or' ? of.operands.flatMap(alternativesOf) : [conditionKey(of)]
}

const conditionKey = (test: Node): string => {
  const filled = test.kind === 'truthy' ? test.operand : filledBy(test)
  return filled ? filledKey(filled) : keyOf(test)
}

const filledKey = (of: Node): string => `filled ${keyOf(of)}`

const answerOf = (test: Node, facts: readonly Fact[]): boolean | undefined => {
  const of = plain(test)
  if (of.kind === 'not') return answerOf(of.operand, facts) === undefined ? undefined : !answerOf(of.operand, facts)
  const alternatives = new Set(alternativesOf(of))
  return facts.some((fact) => fact.every((key) => alternatives.has(key))) || undefined
}
