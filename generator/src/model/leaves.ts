import type { BuiltInNode, LiteralNode, NamedNode, Node, ParameterNode, VariableNode } from './node.ts'
import { ABSENT, BOOLEAN, type Type, typeOfConstant } from './type.ts'

const nodes = new WeakSet<object>()

/** Freezes a node and remembers it, so that a manifest with a `kind` is never taken for a node: for factories only. @internal */
export const make = <N extends Node>(node: N): N => {
  nodes.add(node)
  return Object.freeze(node)
}

/** The same node with some of its parts, or what is known of it, changed. */
export const change = <N extends Node>(node: N, parts: Partial<Omit<N, 'kind'>>): N => make({ ...node, ...parts })

/** The same node, of a type that only the conditions around it give it. */
export const narrowedTo = <N extends Node>(node: N, type: Type): N => make({ ...node, type, narrowed: true })

/** Whether a value is a node, made by one of the factories. */
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && nodes.has(value)

/** The type of a node or of a constant. */
export const typeOf = (value: unknown): Type => (isNode(value) ? value.type : typeOfConstant(value))

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

/** One of Helm's built-in objects. */
export const builtIn = (name: BuiltInNode['name'], type: Type): BuiltInNode => make({ kind: 'built-in', type, name })

/** A variable of a loop, or of the printer: whoever makes it gives it an id that is unique in the chart. */
export const variable = (
  id: number,
  name: string,
  type: Type,
  about: Pick<VariableNode, 'counts' | 'isEntry' | 'isOfHelper'> = {},
): VariableNode => make({ kind: 'variable', type, id, name, ...about })

/** A parameter of a helper. */
export const parameter = (name: string, type: Type): ParameterNode => make({ kind: 'parameter', type, name })

/** A value by the name that the author gave it. */
export const named = ({ id, name, comment }: Omit<NamedNode, 'kind' | 'type' | 'of'>, of: Node): NamedNode =>
  make({ kind: 'named', type: of.type, id, name, of, ...(comment && { comment }) })

/** The value behind the names that the author gave it. */
export const plain = (node: Node): Node => (node.kind === 'named' ? plain(node.of) : node)
