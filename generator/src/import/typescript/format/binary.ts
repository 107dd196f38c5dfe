import type { Expression } from '../tree.ts'
import { block, type Doc, group, indent, line } from './document.ts'
import { flattens, isLogical } from './parentheses.ts'
import { type At, below, type Formatter, type Of } from './place.ts'

/** `a && b && c`: all operands on one line, or each on its own. */
export const formatBinary = (at: At<Of<'binary'>>, formatter: Formatter): Doc => {
  const { role, up } = at
  const parts = partsOf(at, formatter)
  if (role === 'condition') return parts
  if (role === 'callee' || role === 'operand' || (role === 'object' && up?.node.kind === 'member'))
    return group(block(parts))
  const isInline = isInlineLogical(at.node)
  const isFlat = parts.length <= 2
  if (isIndentedAround(at) || (isInline && isFlat) || (!isInline && isIndentedByAssignment(at))) return group(parts)
  const [first = '', ...others] = parts
  return group([first, indent(others)])
}

const partsOf = (at: At<Of<'binary'>>, formatter: Formatter): readonly Doc[] => {
  const left = below(at, 'left', at.node.left)
  const { node } = left
  if (node.kind === 'binary' && flattens(at.node.operator, node.operator))
    return [...partsOf({ ...left, node }, formatter), rightOf(at, formatter)]
  return [group(formatter.format(left)), rightOf(at, formatter)]
}

const rightOf = (at: At<Of<'binary'>>, formatter: Formatter): Doc => {
  const { node, role, up } = at
  const right = formatter.format(below(at, 'right', node.right))
  const doc = [' ', node.operator, isInlineLogical(node) ? ' ' : line, right]
  const isAmongOthers =
    (up !== undefined && (role === 'left' || role === 'right') && isOfSameKind(node, up.node)) ||
    isOfSameKind(node, node.left) ||
    isOfSameKind(node, node.right) ||
    (isInCondition(at) && isLogical(node.operator))
  return isAmongOthers ? doc : group(doc)
}

const isInCondition = ({ role, up }: At): boolean =>
  role === 'condition' || (role === 'left' && up?.node.kind === 'binary' && isInCondition(up))

const isOfSameKind = (one: Of<'binary'>, other: Expression): boolean =>
  other.kind === 'binary' && isLogical(one.operator) === isLogical(other.operator)

/** `test && { … }`: the object stands behind its test. */
export const isInlineLogical = ({ operator, right }: Of<'binary'>): boolean =>
  isLogical(operator) &&
  ((right.kind === 'object' && right.members.length > 0) || (right.kind === 'array' && right.items.length > 0))

/** Whether what holds it indents it already. */
const isIndentedAround = ({ role, up }: At): boolean => {
  if (role === 'returned' || role === 'part' || role === 'body') return true
  if (up?.node.kind !== 'conditional') return false
  return !['returned', 'callee', 'argument'].includes(up.role)
}

const isIndentedByAssignment = ({ role, up }: At): boolean =>
  role === 'initializer' || role === 'assigned' || (role === 'value' && up?.node.kind === 'object')
