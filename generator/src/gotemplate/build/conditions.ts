import { make, plain, TRUE } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { BOOLEAN } from '../../model/type.ts'
import { isNeverEmpty } from '../nodes/facts.ts'

/** Not empty, for Go: also of maps and lists. */
export const isNotEmpty = (operand: Node): Node =>
  !operand.type.optional && (isNeverEmpty(operand) || hasItem(plain(operand)))
    ? TRUE
    : make({ kind: 'truthy', type: BOOLEAN, operand })

const hasItem = (node: Node): boolean => node.kind === 'list' && node.items.some(({ kind }) => kind !== 'spread')
