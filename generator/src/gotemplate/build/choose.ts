import { childrenOf, mapChildren } from '../../model/inside.ts'
import { same } from '../../model/key.ts'
import { isLiteral, plain } from '../../model/leaves.ts'
import type { ConditionalNode, Node } from '../../model/node.ts'
import { and, conditional, not, or } from '../../model/tests.ts'
import { isInline } from '../nodes/default.ts'
import { isOpaque } from '../nodes/repeated.ts'
import type { Block, Statement } from '../tree/tree.ts'
import type { Context } from './context.ts'
import { isSettled } from './may-set.ts'

const isFailing = (block: Block): boolean => block.length > 0 && block.every(({ kind }) => kind === 'fail')

/** One of two blocks by a test. What fails stands before what it guards. */
export const choose = (test: Node, yes: Block, no: Block, context: Context): Block => {
  if (yes.length === 0 && no.length === 0) return []
  if (isLiteral(test, true) || isCertain(test)) return yes
  if (isLiteral(test, false)) return no
  const { before, node } = context.prepare(withoutChoices(test, context), context)
  if (isFailing(yes)) return [...before, branch(node, yes, []), ...no]
  if (isFailing(no)) return [...before, branch(not(node), no, []), ...yes]
  return [...before, yes.length > 0 ? branch(node, yes, no) : branch(not(node), no, [])]
}

/** `list.length > 0` of a map that has some entry in any case. */
const isCertain = (test: Node): boolean => {
  if (test.kind !== 'compare' || test.operator !== 'gt' || !isLiteral(test.right, 0)) return false
  const counted = plain(test.left)
  const map = counted.kind === 'call' && counted.function === 'len' ? plain(counted.arguments[0] as Node) : undefined
  return map?.kind === 'object' && map.entries.some((_, at) => isSettled(map.entries, at))
}

const branch = (test: Node, yes: Block, no: Block): Statement => ({ kind: 'if', test, yes, no })

/**
 * A test with the conditionals inside it brought out, where `and` and `or` work out only what they need; those of an
 * operand stay in it, since it is worked out only where the operands before it let it.
 */
export const withoutChoices = (test: Node, context: Context): Node => {
  if (test.kind === 'logic') return mapChildren(test, (operand) => withoutChoices(operand, context))
  const [first] = choicesIn(test, context)
  if (first === test && isInline(first)) return withoutChoices(operands(first), context)
  if (!first || first === test) return test
  const arm = (by: Node): Node => withoutChoices(replace(test, first, by), context)
  return conditional(first.test, arm(first.then), arm(first.otherwise))
}

/** One of two booleans by `and` and `or`. */
const operands = ({ test, then, otherwise }: ConditionalNode): Node => or(and(test, then), and(not(test), otherwise))

/** The conditionals in an expression that can't be printed as a part of it. */
export const choicesIn = (node: Node, context: Context): ConditionalNode[] => {
  if (isOpaque(node, context) || SEPARATE.has(node.kind)) return []
  if (node.kind === 'conditional') return choicesOf(node, context)
  return childrenOf(node).flatMap((child) => choicesIn(child, context))
}

/** What an arm holds is worked out only where the test lets it. */
const choicesOf = (node: ConditionalNode, context: Context): ConditionalNode[] => {
  const isWhole = isInline(node) && [node.then, node.otherwise].every((arm) => choicesIn(arm, context).length === 0)
  return isWhole ? choicesIn(node.test, context) : [node]
}

/** Put together in a variable, or operand by operand, with all that is in it. */
const SEPARATE = new Set<Node['kind']>(['object', 'list', 'each', 'fold', 'logic'])

/** The same expression with something else in place of a part; a name stands for the whole value only. */
export const replace = (node: Node, part: Node, by: Node): Node => {
  if (node.kind === part.kind && same(node, part)) return by
  if (node.kind !== 'named') return mapChildren(node, (child) => replace(child, part, by))
  const of = replace(node.of, part, by)
  return of === node.of ? node : of
}
