import type { LiteralNode, Node } from './node.ts'
import { ABSENT, BOOLEAN, typeOfConstant } from './type.ts'

const nodes = new WeakSet<object>()

/** Freezes a node and remembers it, so that a manifest with a `kind` is never taken for a node. @internal */
export const make = <N extends Node>(node: N): N => {
  nodes.add(node)
  return Object.freeze(node)
}

/** Whether a value is a node, made by one of the factories. */
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && nodes.has(value)

/** A constant. */
export const literal = (value: string | number | boolean | null): LiteralNode =>
  make({ kind: 'literal', type: typeof value === 'boolean' ? BOOLEAN : typeOfConstant(value), value })

/** `undefined`. */
export const absent: Node = make({ kind: 'absent', type: ABSENT })
export const TRUE: LiteralNode = literal(true)
export const FALSE: LiteralNode = literal(false)

/** Whether a node is this constant. */
export const isLiteral = (node: Node, value: LiteralNode['value']): boolean =>
  node.kind === 'literal' && node.value === value

/** The value behind the names that the author gave it. */
export const plain = (node: Node): Node => (node.kind === 'named' ? plain(node.of) : node)
