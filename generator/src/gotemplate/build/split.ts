import { childrenOf } from '../../model/inside.ts'
import { make, plain } from '../../model/leaves.ts'
import type { KindTestNode, Node } from '../../model/node.ts'
import { alternatives, BOOLEAN, type Type } from '../../model/type.ts'
import { isOpaque } from '../nodes/repeated.ts'
import { choicesIn, replace } from './choose.ts'
import type { Context } from './context.ts'

/** A value that is printed in two lines, of which one is taken. */
export interface Split {
  readonly test: Node
  readonly yes: Node
  readonly no: Node
}

/**
 * How a scalar is taken apart: a union by its kinds, an expression by the one condition in it that is no expression.
 * What has more than two cases, or a name, becomes a variable instead.
 */
export const splitOf = (node: Node, context: Context): Split | undefined => {
  if (node.type.kind === 'union') return byKind(node, node)
  const [part, ...others] = new Set([...choicesIn(node, context), ...unionsIn(node, context)])
  if (!part || others.length > 0) return undefined
  if (part.kind !== 'conditional') return byKind(node, part)
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
  if (isOpaque(node, context)) return []
  if (node.kind === 'text') {
    return node.parts.flatMap((part) => (isUnion(part, context) ? [part] : unionsIn(part, context)))
  }
  return node.kind === 'conditional' ? [] : childrenOf(node).flatMap((child) => unionsIn(child, context))
}

const isUnion = (node: Node, context: Context): boolean =>
  node.type.kind === 'union' && (isOpaque(node, context) || plain(node).kind !== 'conditional')

const byKind = (node: Node, part: Node): Split | undefined => {
  const types = alternatives(part.type)
  const first = types.find(({ kind }) => kind === 'string') ?? types[0]
  const is = first && IS[first.kind]
  if (!first || !is || types.length < 2) return undefined
  const rest = types.filter((type) => type !== first)
  return {
    test: make({ kind: 'kind-test', type: BOOLEAN, operand: part, is }),
    yes: replace(node, part, retyped(part, [first])),
    no: replace(node, part, retyped(part, rest)),
  }
}

const IS: Partial<Record<Type['kind'], KindTestNode['is']>> = { string: 'string', boolean: 'boolean' }

/** The same value where it is known to be of one of these types. */
export const retyped = (node: Node, types: readonly Type[], optional?: boolean): Node => {
  const [only] = types
  const type: Type = types.length === 1 && only ? only : { kind: 'union', of: types }
  return make({ ...node, type: optional ? { ...type, optional } : type, narrowed: true } as Node)
}
