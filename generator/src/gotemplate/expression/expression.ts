import { type Node, type NodeTable, visit } from '../../model/node.ts'
import { composed } from './composed.ts'
import { computed } from './computed.ts'
import type { Expression } from './expression-tree.ts'
import { read } from './read.ts'
import type { Scope } from './scope.ts'
import { tests } from './tests.ts'

const EXPRESSIONS: NodeTable<Expression, [Scope]> = { ...read, ...tests, ...computed, ...composed }

/** The scope at the start of a file, or of a helper. */
export const newScope = (chart: string, hasParameters = false): Scope => ({
  chart,
  hasParameters,
  inside: false,
  names: new Map(),
  print: (node: Node, scope: Scope) => visit(EXPRESSIONS, node, scope),
})
