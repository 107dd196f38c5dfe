import { childrenOf, someInside } from './inside.ts'
import { absent, plain } from './leaves.ts'
import type { CallNode, Node } from './node.ts'

const INCLUDES = new Set(['includeText', 'includeYaml'])

/** Whether a node is the output of a named template that only Helm can evaluate. */
export const isIncluded = (node: Node): boolean => node.kind === 'call' && INCLUDES.has(node.function)

/** Whether something inside a node is. */
export const holdsIncluded = (node: Node): boolean => someInside(node, isIncluded)

/** The YAML of such a named template, which is inserted where it stands; undefined for any other node. */
export const insertionOf = (node: Node): CallNode | undefined => {
  const of = plain(node)
  return of.kind === 'call' && of.function === 'includeYaml' ? of : undefined
}

/** Whether the entries or items of such a template, perhaps under a condition, are inserted here. */
export const holdsInsertion = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return holdsInsertion(of.of)
  if (of.kind === 'conditional') return holdsInsertion(of.then) || holdsInsertion(of.otherwise)
  return insertionOf(of) !== undefined
}

/** A named template that only Helm can evaluate, as it is included. */
export interface Include {
  readonly name: string
  readonly argument: Node
}

/** All of them in a node. */
export const includesIn = (node: Node): readonly Include[] => {
  const found = new Map<Node, Include>()
  const visited = new Set<Node>()
  const visit = (of: Node): void => {
    if (visited.has(of)) return
    visited.add(of)
    if (of.kind === 'call' && isIncluded(of)) found.set(of, asInclude(of))
    for (const child of childrenOf(of)) visit(child)
  }
  visit(node)
  return [...found.values()]
}

const asInclude = ({ arguments: [name, argument] }: CallNode): Include => ({
  name: name?.kind === 'literal' ? String(name.value) : '',
  argument: argument ?? absent,
})
