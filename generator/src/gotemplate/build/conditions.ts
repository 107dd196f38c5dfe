import { plain, TRUE } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { notEmpty } from '../../model/tests.ts'
import { isNeverEmpty } from '../nodes/facts.ts'

/** Not empty, for Go: also of maps and lists. */
export const isNotEmpty = (operand: Node): Node =>
  !operand.type.optional && (isNeverEmpty(operand) || hasItem(plain(operand))) ? TRUE : notEmpty(operand)

const hasItem = (node: Node): boolean => node.kind === 'list' && node.items.some(({ kind }) => kind !== 'spread')
