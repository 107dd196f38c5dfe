import { isNode, make } from './leaves.ts'
import type { Node } from './node.ts'

/** A function of a node, evaluated once for each: nodes never change, and one may stand in many places. */
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

/** Whether a node or something inside it is of a sort: remembered, since a node may stand in many places. */
export const holding = (is: (node: Node) => boolean): ((node: Node) => boolean) => {
  const holds: (node: Node) => boolean = remembered((node) => is(node) || childrenOf(node).some(holds))
  return holds
}

/** The same node with others directly inside it. */
export const mapChildren = (node: Node, change: (child: Node) => Node): Node => {
  const parts = Object.entries(node).map(([name, value]) => [name, mapPart(value, change)] as const)
  if (parts.every(([name, value]) => value === node[name as never])) return node
  return make(Object.fromEntries(parts) as unknown as Node)
}

const mapPart = (value: unknown, change: (child: Node) => Node): unknown => {
  if (isNode(value)) return change(value)
  if (isArgument(value)) {
    const changed = change(value.value)
    return changed === value.value ? value : { ...value, value: changed }
  }
  if (!Array.isArray(value)) return value
  const changed = value.map((part) => mapPart(part, change))
  return changed.every((part, index) => part === value[index]) ? value : changed
}
