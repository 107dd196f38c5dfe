import { type NamedTemplate, type Node, type NodeTable, visit } from '../../model/node.ts'
import { collectionExpressions } from './collection-expressions.ts'
import { computedExpressions } from './computed-expressions.ts'
import type { Expression } from './expression-tree.ts'
import { readExpressions } from './read-expressions.ts'
import type { Scope } from './scope.ts'
import { testExpressions } from './test-expressions.ts'

const EXPRESSIONS: NodeTable<Expression, [Scope]> = {
  ...readExpressions,
  ...testExpressions,
  ...computedExpressions,
  ...collectionExpressions,
}

/** What a scope knows of its chart. */
export type ScopeChart = Pick<Scope, 'chart' | 'open'>

/** The scope at the start of a file, or of a helper. */
export const newScope = ({ chart, open }: ScopeChart, takes: NamedTemplate['takes'] = 'context'): Scope => ({
  chart,
  open,
  takes,
  inside: false,
  names: new Map(),
  print: (node: Node, scope: Scope) => visit(EXPRESSIONS, node, scope),
})
