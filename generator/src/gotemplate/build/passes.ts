import { disjunctsOf, not } from '../../model/boolean.ts'
import { someInside } from '../../model/inside.ts'
import { keyOf, same } from '../../model/key.ts'
import { plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { operandOfLengthTest } from '../expression/condition.ts'
import { type Block, mapInner, type Statement, type StatementOf } from '../tree/tree.ts'
import type { Context } from './context.ts'
import { placeVariables } from './place-variables.ts'
import { useWith } from './use-with.ts'

type If = StatementOf<'if'>

/** Puts neighbouring blocks under the same condition, or under opposite ones, together. */
export const mergeBranches = (block: Block): Block => {
  const folded: Statement[] = []
  for (const statement of block) {
    const last = folded.at(-1)
    const joined = last?.kind === 'if' && statement.kind === 'if' ? mergeIfs(last, statement) : undefined
    if (joined) folded.pop()
    folded.push(joined ?? statement)
  }
  return folded.map((statement) => mapInner(statement, (inner) => mergeBranches(inner.block)))
}

const mergeIfs = (first: If, second: If): Statement | undefined => {
  if (isCheck(first) || isCheck(second)) return undefined
  if (same(first.test, second.test)) {
    return { ...first, yes: [...first.yes, ...second.yes], no: [...first.no, ...second.no] }
  }
  if (!same(not(first.test), second.test)) return undefined
  return { ...first, yes: [...first.yes, ...second.no], no: [...first.no, ...second.yes] }
}

/** A check that fails stands by itself. */
const isCheck = ({ yes, no }: If): boolean => [...yes, ...no].every(({ kind }) => kind === 'fail')

/** What is known of conditions, by their keys: that at least one of them holds, or that none does. */
interface Fact {
  readonly of: readonly string[]
  readonly holds: boolean
}

/** Takes out conditions that ones around them have answered, such as whether a list has items where it is known to. */
export const removeAnsweredConditions = (block: Block, facts: readonly Fact[] = []): Block =>
  block.flatMap((statement) => {
    if (statement.kind !== 'if') return [inInnerBlocks(statement, facts)]
    const known = answerOf(statement.test, facts)
    if (known !== undefined) return removeAnsweredConditions(known ? statement.yes : statement.no, facts)
    return [inInnerBlocks(statement, facts)]
  })

const inInnerBlocks = (statement: Statement, facts: readonly Fact[]): Statement =>
  mapInner(statement, ({ arm, block }) =>
    removeAnsweredConditions(block, [...facts, ...factsInside(statement, arm === 'no')]),
  )

const factsInside = (statement: Statement, isElse: boolean): Fact[] => {
  if (statement.kind === 'with') return [{ of: [notEmptyKey(statement.of)], holds: !isElse }]
  return statement.kind === 'if' ? factsOf(statement.test, !isElse) : []
}

/** What is known where a condition holds, or doesn't. */
const factsOf = (test: Node, holds: boolean): Fact[] => {
  const of = plain(test)
  if (of.kind === 'not') return factsOf(of.operand, !holds)
  if (someInside(of, isChanging)) return []
  if (of.kind !== 'logic' || of.operator !== 'and') return [{ of: alternativesIn(of), holds }]
  return holds ? of.operands.flatMap((each) => factsOf(each, true)) : []
}

/** The printer's own variables may get another value in between. */
const isChanging = (node: Node): boolean => node.kind === 'variable' && node.id < 0

const alternativesIn = (test: Node): readonly string[] => disjunctsOf(test, conditionKey)

const conditionKey = (test: Node): string => {
  const filled = test.kind === 'truthy' ? test.operand : operandOfLengthTest(test)
  return filled ? notEmptyKey(filled) : keyOf(test)
}

const notEmptyKey = (of: Node): string => `filled ${keyOf(of)}`

const answerOf = (test: Node, facts: readonly Fact[]): boolean | undefined => {
  const of = plain(test)
  if (of.kind === 'not') {
    const answer = answerOf(of.operand, facts)
    return answer === undefined ? undefined : !answer
  }
  const asked = alternativesIn(of)
  if (facts.some((fact) => fact.holds && fact.of.every((key) => asked.includes(key)))) return true
  const isFalse = (key: string): boolean => facts.some((fact) => !fact.holds && fact.of.includes(key))
  return asked.every(isFalse) ? false : undefined
}

/** The passes over a whole manifest, notes, checks or helper: the same for each of them. */
export const finish = (block: Block, context: Context): Block =>
  placeVariables(useWith(removeAnsweredConditions(mergeBranches(block))), context)
