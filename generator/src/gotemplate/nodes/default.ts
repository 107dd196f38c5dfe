import { same } from '../../model/key.ts'
import { plain } from '../../model/leaves.ts'
import type { ConditionalNode, Node } from '../../model/node.ts'
import { isNeverEmpty, isSafe, isSimple } from './facts.ts'
import { holdsGuardedLoop } from './lazy.ts'

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

/** `ternary` works out both its arms: only what can't fail, and reads at a glance, is given to it. */
export const isTernary = ({ then, otherwise, type }: ConditionalNode): boolean =>
  type.kind !== 'union' && !type.optional && [then, otherwise].every((arm) => isSimple(arm) && isSafe(arm))

/** Whether a conditional can stand in an expression. */
export const isInline = (node: ConditionalNode): boolean =>
  defaulted(node) !== undefined ||
  isTernary(node) ||
  (node.type.kind === 'boolean' && ![node.then, node.otherwise].some(holdsGuardedLoop)) ||
  (!node.type.optional && (node.then.kind === 'absent' || node.otherwise.kind === 'absent'))
