import { make, plain } from '../model/leaves.ts'
import type { KindTestNode, Node } from '../model/node.ts'
import { alternatives, BOOLEAN, type Type } from '../model/type.ts'
import { choicesIn, replace } from './choose.ts'
import type { Context } from './context.ts'
import { childrenOf } from './nodes.ts'
import { isOpaque } from './repeated.ts'

/** A value that is printed in two lines, of which one is taken. */
export interface Split {
  readonly test: Node
  readonly yes: Node
  readonly no: Node
}

/** How a scalar is taken apart: a union by its kinds, an expression by the one condition in it that is no expression. */
export const splitOf = (node: Node, context: Context): Split | undefined => {
  if (node.type.kind === 'union') return byKind(node, node)
  const parts = distinct([...choicesIn(node, context), ...unionsIn(node, context)])
  const [part] = parts
  if (!part || parts.length > 1) return undefined
  if (part.kind === 'conditional') {
    if (isNamed(node, part)) return undefined
    return { test: part.test, yes: replace(node, part, part.then), no: replace(node, part, part.otherwise) }
  }
  return byKind(node, part)
}

const distinct = (nodes: readonly Node[]): Node[] => [...new Set(nodes)]

/** What the author gave a name becomes a variable. */
const isNamed = (node: Node, part: Node): boolean =>
  node.kind === 'named'
    ? plain(node) === part || isNamed(node.of, part)
    : childrenOf(node).some((child) => isNamed(child, part))

/** Parts of texts that are of several kinds. */
const unionsIn = (node: Node, context: Context): Node[] => {
  if (isOpaque(node, context)) return node.type.kind === 'union' ? [node] : []
  if (node.kind === 'text') return node.parts.flatMap((part) => (isUnion(part) ? [part] : unionsIn(part, context)))
  return node.kind === 'conditional' ? [] : childrenOf(node).flatMap((child) => unionsIn(child, context))
}

const isUnion = (node: Node): boolean => node.type.kind === 'union' && plain(node).kind !== 'conditional'

const byKind = (node: Node, part: Node): Split | undefined => {
  const types = alternatives(part.type)
  const first = types.find(({ kind }) => kind === 'string') ?? types[0]
  const rest = types.filter((type) => type !== first)
  const is = first && IS[first.kind]
  if (!first || !is || rest.length === 0) return undefined
  return {
    test: make({ kind: 'kind-test', type: BOOLEAN, operand: part, is }),
    yes: replace(node, part, retyped(part, [first])),
    no: replace(node, part, retyped(part, rest)),
  }
}

const IS: Partial<Record<Type['kind'], KindTestNode['is']>> = { string: 'string', boolean: 'boolean' }

const retyped = (node: Node, types: readonly Type[]): Node => {
  const [only] = types
  return make({
    ...node,
    type: types.length === 1 && only ? only : { kind: 'union', of: types },
    narrowed: true,
  } as Node)
}
