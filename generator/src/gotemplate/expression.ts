import { type Node, type NodeTable, visit } from '../model/node.ts'
import { composed } from './expression-composed.ts'
import { computed } from './expression-computed.ts'
import { read } from './expression-read.ts'
import { tests } from './expression-tests.ts'
import type { Expression } from './expression-tree.ts'
import type { Scope } from './scope.ts'

const EXPRESSIONS: NodeTable<Expression, [Scope]> = { ...read, ...tests, ...computed, ...composed }

/** The scope at the start of a file, or of a helper. */
export const newScope = (chart: string, hasParameters = false): Scope => ({
  chart,
  hasParameters,
  inside: false,
  names: new Map(),
  print: (node: Node, scope: Scope) => visit(EXPRESSIONS, node, scope),
})
