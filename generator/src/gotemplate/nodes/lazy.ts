import { someInside } from '../../model/inside.ts'
import { FALSE, make, TRUE } from '../../model/leaves.ts'
import type { ConditionalNode, LogicNode, Node } from '../../model/node.ts'
import { BOOLEAN } from '../../model/type.ts'
import { isMovable } from './facts.ts'
import { asConditional } from './nodes.ts'

const PUT_TOGETHER = new Set<Node['kind']>(['fold', 'each', 'object', 'list'])

/**
 * Holds a loop, or something put together, that may fail where the conditions around it don't hold: it can't stand
 * before them.
 */
export const holdsGuardedLoop = (node: Node): boolean =>
  someInside(node, (part) => PUT_TOGETHER.has(part.kind) && !isMovable(part))

/** `a && loop` as a choice, in whose arm the loop stands; undefined where nothing has to be guarded. */
export const asChoice = ({ operator, operands }: LogicNode): ConditionalNode | undefined => {
  const [first, ...rest] = operands
  if (!first || !rest.some(holdsGuardedLoop)) return undefined
  const [only] = rest
  const others = rest.length === 1 && only ? only : make({ kind: 'logic', type: BOOLEAN, operator, operands: rest })
  return operator === 'and' ? asConditional(first, others, FALSE) : asConditional(first, TRUE, others)
}
