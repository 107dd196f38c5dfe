import { make } from '../../model/leaves.ts'
import type { CompareNode, Node } from '../../model/node.ts'

const OPPOSITE = { eq: 'ne', ne: 'eq', lt: 'ge', ge: 'lt', gt: 'le', le: 'gt' } as const

/** The comparison that is true when another is false. */
export const opposite = (node: CompareNode): Node => make({ ...node, operator: OPPOSITE[node.operator] })
