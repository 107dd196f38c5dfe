import { make } from '../../model/leaves.ts'
import { BOOLEAN } from '../../model/type.ts'
import { conditionOf } from '../expression/condition.ts'
import type { Expression } from '../expression/expression-tree.ts'
import { flat } from '../expression/layout.ts'
import { expressionOf, type Scope } from '../expression/scope.ts'
import { connect } from '../expression/simplify.ts'
import type { Block, Statement, StatementOf } from './tree.ts'

type If = StatementOf<'if'>

/** Conditions up to this length read well with another one beside them. */
const LONGEST = 90

/** An `if`, or what is one in other words: a `with` of a path, which can be said again. */
export const asIf = (statement: Statement | undefined, scope: Scope): If | undefined => {
  if (statement?.kind === 'if') return statement
  if (statement?.kind !== 'with' || expressionOf(statement.of, scope).kind !== 'atom') return undefined
  const test = make({ kind: 'truthy', type: BOOLEAN, operand: statement.of })
  return { kind: 'if', test, yes: statement.body, no: statement.no }
}

/** The condition of an `if` and what it is for; of two that stand in each other, and do nothing else, both in one. */
export const merged = ({ test, yes, no }: If, scope: Scope): { condition: Expression; yes: Block } => {
  const condition = conditionOf(test, scope)
  const inner = yes.length === 1 && no.length === 0 ? asIf(yes[0], scope) : undefined
  if (!inner || inner.no.length > 0) return { condition, yes }
  const rest = merged(inner, scope)
  const both = connect('and', [condition, rest.condition])
  return flat(both).length <= LONGEST ? { condition: both, yes: rest.yes } : { condition, yes }
}
