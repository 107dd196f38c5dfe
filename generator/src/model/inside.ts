import { isNode } from './leaves.ts'
import type { Node } from './node.ts'

/** A function of a node, worked out once for each: nodes never change, and one may stand in many places. */
export const remembered = <Result>(run: (node: Node) => Result): ((node: Node) => Result) => {
  const results = new WeakMap<Node, { readonly result: Result }>()
  return (node) => {
    const known = results.get(node) ?? { result: run(node) }
    results.set(node, known)
    return known.result
  }
}

/** The nodes directly inside a node. */
export const childrenOf: (node: Node) => readonly Node[] = remembered((node) => Object.values(node).flatMap(nodesIn))

const nodesIn = (value: unknown): Node[] => {
  if (isNode(value)) return [value]
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  // the arguments of an include
  return isArgument(value) ? [value.value] : []
}

/** An argument of an include. */
export const isArgument = (value: unknown): value is { name: string; value: Node } =>
  typeof value === 'object' && value !== null && 'value' in value && isNode(value.value)

/** Whether a node or something inside it is of a sort. */
export const someInside = (node: Node, is: (node: Node) => boolean): boolean =>
  is(node) || childrenOf(node).some((child) => someInside(child, is))
