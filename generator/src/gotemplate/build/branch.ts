import { and, not, or } from '../../model/boolean.ts'
import { childrenOf, mapChildren } from '../../model/inside.ts'
import { same } from '../../model/key.ts'
import { isLiteral, narrowedTo, plain } from '../../model/leaves.ts'
import type { ConditionalNode, FailNode, KindTestNode, Node } from '../../model/node.ts'
import { conditional, kindTest, present, there } from '../../model/tests.ts'
import { alternatives, type Type } from '../../model/type.ts'
import { isInline } from '../nodes/conditionals.ts'
import { isOpaque } from '../nodes/repeated.ts'
import type { Block, Statement } from '../tree/tree.ts'
import type { Context } from './context.ts'
import { withoutEqualArms } from './equal-arms.ts'
import { isSettled } from './map-keys.ts'

const alwaysFails = (block: Block): boolean => block.length > 0 && block.every(({ kind }) => kind === 'fail')

/** One of two blocks by a test. What fails stands before what it guards. */
export const branch = (test: Node, yes: Block, no: Block, context: Context): Block => {
  if (yes.length === 0 && no.length === 0) return []
  if (isLiteral(test, true) || alwaysHasEntry(test)) return yes
  if (isLiteral(test, false)) return no
  const asked = no.length === 0 && askedAgain(test, yes)
  if (asked) return asked
  const { before, node } = context.hoist(withoutConditionals(test, context), context)
  if (alwaysFails(yes)) return [...before, ifStatement(node, yes, []), ...no]
  if (alwaysFails(no)) return [...before, ifStatement(not(node), no, []), ...yes]
  return [...before, ...(yes.length > 0 ? withoutEqualArms(node, yes, no) : [ifStatement(not(node), no, [])])]
}

/** A `with` says as well that its value is there; it asks as the test does, which takes nothing for granted. */
const askedAgain = (test: Node, [only, ...others]: Block): Block | undefined => {
  if (test.kind !== 'present' || only?.kind !== 'with' || only.no.length > 0 || others.length > 0) return undefined
  return same(only.of, test.operand) ? [{ ...only, of: test.operand }] : undefined
}

/** `list.length > 0` of a map that has some entry in any case. */
const alwaysHasEntry = (test: Node): boolean => {
  if (test.kind !== 'compare' || test.operator !== 'gt' || !isLiteral(test.right, 0)) return false
  const counted = plain(test.left)
  const map = counted.kind === 'call' && counted.function === 'len' ? plain(counted.arguments[0] as Node) : undefined
  return map?.kind === 'object' && map.entries.some((_, at) => isSettled(map.entries, at))
}

const ifStatement = (test: Node, yes: Block, no: Block): Statement => ({ kind: 'if', test, yes, no })

/**
 * A test with the conditionals inside it brought out, where `and` and `or` work out only what they need; those of an
 * operand stay in it, since it is evaluated only where the operands before it let it.
 */
export const withoutConditionals = (test: Node, context: Context): Node => {
  if (test.kind === 'logic') return mapChildren(test, (operand) => withoutConditionals(operand, context))
  const [first] = conditionalsIn(test, context)
  if (first === test && isInline(first)) return withoutConditionals(asLogic(first), context)
  if (!first || first === test) return test
  const arm = (by: Node): Node => withoutConditionals(replace(test, first, by), context)
  return conditional(first.test, arm(first.then), arm(first.otherwise))
}

/** One of two booleans by `and` and `or`. */
const asLogic = ({ test, then, otherwise }: ConditionalNode): Node => or(and(test, then), and(not(test), otherwise))

/** The conditionals in an expression that can't be printed as a part of it. */
export const conditionalsIn = (node: Node, context: Context): ConditionalNode[] => {
  if (isOpaque(node, context) || SEPARATE.has(node.kind)) return []
  if (node.kind === 'conditional') return conditionalsOf(node, context)
  return childrenOf(node).flatMap((child) => conditionalsIn(child, context))
}

/** What a branch holds is evaluated only where the test lets it. */
const conditionalsOf = (node: ConditionalNode, context: Context): ConditionalNode[] => {
  const isWhole =
    isInline(node) && [node.then, node.otherwise].every((arm) => conditionalsIn(arm, context).length === 0)
  return isWhole ? conditionalsIn(node.test, context) : [node]
}

/** Composed in a variable, or operand by operand, with all that is in it. */
const SEPARATE = new Set<Node['kind']>(['object', 'list', 'each', 'fold', 'logic'])

/** The same expression with something else in place of a part; a name stands for the whole value only. */
export const replace = (node: Node, part: Node, by: Node): Node => {
  if (node.kind === part.kind && same(node, part)) return by
  if (node.kind !== 'named') return mapChildren(node, (child) => replace(child, part, by))
  const of = replace(node.of, part, by)
  return of === node.of ? node : of
}

/** A block with a value where that is there, in each arm of it; another where it isn't. */
export const branchOnPresence = (
  node: Node,
  block: (there: Node) => Block,
  missing: Block,
  context: Context,
): Block => {
  const value = simplify(node, context)
  if (value.kind === 'absent' || (value.kind === 'literal' && value.value === null)) return missing
  if (value.kind === 'fail') return lowerFail(value, context)
  if (value.kind === 'conditional' && !isInline(value)) {
    const [then, otherwise] = [value.then, value.otherwise].map((arm) => branchOnPresence(arm, block, missing, context))
    return branch(value.test, then as Block, otherwise as Block, context)
  }
  return value.type.optional ? branch(present(value), block(there(value)), missing, context) : block(value)
}

/** A node without the author's name for a choice, and without a test that only asks whether the value is there. */
export const simplify = (node: Node, context: Context): Node => {
  if (node.kind === 'named' && !isOpaque(node, context)) {
    const of = simplify(node.of, context)
    return of.kind === 'named' || UNNAMED.has(of.kind) ? of : node
  }
  if (node.kind !== 'conditional' || node.test.kind !== 'present' || node.otherwise.kind !== 'absent') return node
  return same(node.test.operand, node.then) ? node.test.operand : node
}

const UNNAMED = new Set<Node['kind']>([
  'conditional',
  'fail',
  'absent',
  'literal',
  'object',
  'list',
  'each',
  'include',
  'text',
])

/** Stops the rendering, with a message that may have to be computed before. */
export const lowerFail = ({ message }: FailNode, context: Context): Block => {
  const { before, node } = context.hoist(message, { ...context, hint: 'message' })
  return [...before, { kind: 'fail', message: node }]
}

/** A value that is printed in two lines, of which one is taken. */
export interface Alternatives {
  readonly test: Node
  readonly yes: Node
  readonly no: Node
}

/**
 * How a scalar is split: a union by its kinds, an expression by the one condition in it that is no expression.
 * What has more than two cases, or a name, becomes a variable instead.
 */
export const alternativesOf = (node: Node, context: Context): Alternatives | undefined => {
  if (node.type.kind === 'union') return alternativesByKind(node, node)
  const [part, ...others] = new Set([...conditionalsIn(node, context), ...unionsIn(node, context)])
  if (!part || others.length > 0) return undefined
  if (part.kind !== 'conditional') return alternativesByKind(node, part)
  const { test, then, otherwise } = part
  if (isNamed(node, part) || [then, otherwise].some(({ kind }) => kind === 'conditional' || kind === 'fail'))
    return undefined
  return { test, yes: replace(node, part, then), no: replace(node, part, otherwise) }
}

const isNamed = (node: Node, part: Node): boolean =>
  node.kind === 'named'
    ? plain(node) === part || isNamed(node.of, part)
    : childrenOf(node).some((child) => isNamed(child, part))

/** Parts of texts that are of several kinds. */
const unionsIn = (node: Node, context: Context): Node[] => {
  if (isOpaque(node, context) || node.kind === 'each') return []
  if (node.kind === 'text') {
    return node.parts.flatMap((part) => (isUnion(part, context) ? [part] : unionsIn(part, context)))
  }
  return node.kind === 'conditional' ? [] : childrenOf(node).flatMap((child) => unionsIn(child, context))
}

const isUnion = (node: Node, context: Context): boolean =>
  node.type.kind === 'union' && (isOpaque(node, context) || plain(node).kind !== 'conditional')

const alternativesByKind = (node: Node, part: Node): Alternatives | undefined => {
  const types = alternatives(part.type)
  const first = types.find(({ kind }) => kind === 'string') ?? types.find(({ kind }) => IS[kind])
  const is = first && IS[first.kind]
  if (!first || !is || types.length < 2) return undefined
  const rest = types.filter((type) => type !== first)
  return {
    test: kindTest(part, is),
    yes: replace(node, part, retyped(part, [first])),
    no: replace(node, part, retyped(part, rest)),
  }
}

const IS: Partial<Record<Type['kind'], KindTestNode['is']>> = { string: 'string', boolean: 'boolean' }

/** The same value where it is known to be of one of these types. */
export const retyped = (node: Node, types: readonly Type[], optional?: boolean): Node => {
  const [only] = types
  const type: Type = types.length === 1 && only ? only : { kind: 'union', of: types }
  return narrowedTo(node, optional ? { ...type, optional } : type)
}
