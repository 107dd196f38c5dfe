import { not } from '../../model/boolean.ts'
import { plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { isNeverEmpty } from '../nodes/facts.ts'
import { call, type Expression } from './expression-tree.ts'
import { expressionOf, type Scope, variableOf } from './scope.ts'
import { connect, negate } from './simplify.ts'

/** A boolean where Go only asks whether it is empty: after `if`, in `and`, `or` and `not` there. */
export const conditionOf = (node: Node, scope: Scope): Expression => {
  if (node.kind === 'named' && variableOf(scope, node) === undefined) return conditionOf(node.of, scope)
  if (node.kind === 'truthy') return expressionOf(node.operand, scope)
  const filled = operandOfLengthTest(node)
  if (filled) return expressionOf(filled, scope)
  const empty = node.kind === 'compare' && operandOfLengthTest(not(node))
  if (empty) return negate(expressionOf(empty, scope))
  if (node.kind === 'present' && isNeverEmpty(node.operand)) return expressionOf(node.operand, scope)
  if (node.kind === 'not') return negated(plain(node.operand), node.operand, scope)
  if (node.kind === 'logic')
    return connect(
      node.operator,
      node.operands.map((each) => conditionOf(each, scope)),
    )
  if (node.kind === 'conditional') return choice(node.test, node.then, node.otherwise, scope)
  return expressionOf(node, scope)
}

/** What has a length of more than 0. */
export const operandOfLengthTest = (node: Node): Node | undefined => {
  if (node.kind !== 'compare' || node.right.kind !== 'literal') return undefined
  const least = { gt: 0, ne: 0, ge: 1 }[node.operator as string]
  const of = plain(node.left)
  return of.kind === 'call' && of.function === 'len' && node.right.value === least ? of.arguments[0] : undefined
}

const negated = (of: Node, operand: Node, scope: Scope): Expression => {
  const named = operand.kind === 'named' && variableOf(scope, operand) !== undefined
  if (named) return call('not', expressionOf(operand, scope))
  if (of.kind === 'compare' && !operandOfLengthTest(of)) return conditionOf(not(of), scope)
  if (of.kind === 'present' && !isNeverEmpty(of.operand)) return expressionOf(not(of), scope)
  return negate(conditionOf(of, scope))
}

/** One of two booleans; unlike `ternary`, `and` and `or` work out only what they need. */
const choice = (test: Node, yes: Node, no: Node, scope: Scope): Expression =>
  connect('or', [
    connect('and', [conditionOf(test, scope), conditionOf(yes, scope)]),
    connect('and', [conditionOf(not(test), scope), conditionOf(no, scope)]),
  ])
