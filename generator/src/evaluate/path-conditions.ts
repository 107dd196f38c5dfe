import { not } from '../model/boolean.ts'
import { keyOf } from '../model/key.ts'
import type { CompareNode, Node, VariableNode } from '../model/node.ts'

/** A loop of the template in which the evaluator stands. */
export interface PathLoop {
  readonly over: Node
  readonly key?: VariableNode | undefined
  readonly value: VariableNode
  /** It steps through a value, or ends with the first item that gives something. */
  readonly isFold?: boolean
}

/** A condition or loop on the way to a place of the source. */
export type PathStep = { readonly test: Node; readonly holds: boolean } | { readonly loop: PathLoop }

/** What is true where a test holds, or doesn't: each condition by itself, as a text. */
export const conditionsOf = (test: Node, holds: boolean): readonly string[] => {
  if (test.kind === 'not') return conditionsOf(test.operand, !holds)
  if (test.kind === 'logic' && (test.operator === 'and') === holds)
    return test.operands.flatMap((operand) => conditionsOf(operand, holds))
  if (test.kind === 'compare' && isOpposite(test)) return conditionsOf(not(test), !holds)
  return [`${holds ? '+' : '-'}${keyOf(test)}`]
}

const isOpposite = ({ operator }: CompareNode): boolean => ['ne', 'ge', 'gt'].includes(operator)

/** The conditions and loops of a path. */
export const conditionsIn = (path: readonly PathStep[]): readonly string[] =>
  path.flatMap((step) => ('loop' in step ? [loopKey(step.loop.value)] : conditionsOf(step.test, step.holds)))

/** A turn of a loop, as one of the conditions. */
export const loopKey = ({ id }: VariableNode): string => `loop ${id}`
