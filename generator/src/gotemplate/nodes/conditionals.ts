import { logic } from '../../model/boolean.ts'
import { someInside } from '../../model/inside.ts'
import { same } from '../../model/key.ts'
import { FALSE, plain, TRUE } from '../../model/leaves.ts'
import type { ConditionalNode, LogicNode, Node } from '../../model/node.ts'
import { asConditional } from '../../model/tests.ts'
import { isMovable, isNeverEmpty, isSafe, isSimple } from './facts.ts'

const COMPOSED = new Set<Node['kind']>(['fold', 'each', 'object', 'list'])

/**
 * Holds a loop, or something composed, that may fail where the conditions around it don't hold: it can't stand
 * before them.
 */
export const holdsGuardedLoop = (node: Node): boolean =>
  someInside(node, (part) => COMPOSED.has(part.kind) && !isMovable(part))

/** `a && loop` as a choice, in whose arm the loop stands; undefined where nothing has to be guarded. */
export const asGuardedConditional = ({ operator, operands }: LogicNode): ConditionalNode | undefined => {
  const [first, ...rest] = operands
  if (!first || !rest.some(holdsGuardedLoop)) return undefined
  const others = logic(operator, rest)
  return operator === 'and' ? asConditional(first, others, FALSE) : asConditional(first, TRUE, others)
}

/** `value ?? otherwise`, where Go's `default` means the same: no value there counts as empty. */
export const defaulted = (node: ConditionalNode): { value: Node; otherwise: Node } | undefined => {
  const { test, then, otherwise } = node
  if (test.kind === 'truthy' && same(test.operand, then)) return checked(test.operand, then, otherwise)
  if (test.kind !== 'present' || !same(test.operand, then) || !isNeverEmpty(test.operand)) return undefined
  return checked(test.operand, then, otherwise)
}

const checked = (value: Node, then: Node, otherwise: Node): { value: Node; otherwise: Node } | undefined => {
  const scalar = then.type.kind === otherwise.type.kind && then.type.kind !== 'union' && then.type.kind !== 'number'
  return scalar && isSafe(otherwise) && isShortEnough(otherwise) ? { value, otherwise } : undefined
}

const isShortEnough = (node: Node): boolean => isSimple(node) || plain(node).kind === 'include'

/** `ternary` evaluates both its branches: only what can't fail, and reads at a glance, is given to it. */
export const isTernary = ({ then, otherwise, type }: ConditionalNode): boolean =>
  type.kind !== 'union' && !type.optional && [then, otherwise].every((arm) => isSimple(arm) && isSafe(arm))

/** Whether a conditional can stand in an expression. */
export const isInline = (node: ConditionalNode): boolean =>
  defaulted(node) !== undefined ||
  isTernary(node) ||
  (node.type.kind === 'boolean' && ![node.then, node.otherwise].some(holdsGuardedLoop)) ||
  (!node.type.optional && (node.then.kind === 'absent' || node.otherwise.kind === 'absent'))
