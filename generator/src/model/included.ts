import { childrenOf, remembered, someInside } from './inside.ts'
import { absent, plain } from './leaves.ts'
import type { CallNode, ChartModel, Node } from './node.ts'

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

/** All that the templates and helpers of a chart include. */
export const includesOf = ({ templates, helpers }: ChartModel): readonly Include[] =>
  [...new Set([...templates, ...helpers].flatMap(({ body }) => includedIn(body)))].map(asInclude)

const includedIn: (node: Node) => readonly CallNode[] = remembered((node) => [
  ...new Set([...(isIncluded(node) ? [node as CallNode] : []), ...childrenOf(node).flatMap(includedIn)]),
])

/** What is included, and with what. */
export const asInclude = ({ arguments: [name, argument] }: CallNode): Include => ({
  name: name?.kind === 'literal' ? String(name.value) : '',
  argument: argument ?? absent,
})
