import { plain } from '../../model/leaves.ts'
import type { NamedNode, Node } from '../../model/node.ts'
import { bindingKey } from '../expression/scope.ts'
import { childrenOf } from '../nodes/nodes.ts'
import { isWorthAVariable } from '../nodes/repeated.ts'
import { type Block, bindingsOf, expressionsOf, innerBlocks, type Statement } from '../tree/tree.ts'

/** One use of a constant of the author, seen from a block. */
export interface Use {
  readonly named: NamedNode
  /** The statement of the block, and the block in it that holds the use, if it is not the statement's own. */
  readonly at: number
  readonly inner: Block | undefined
  /** It may be passed over: it stands in a condition or loop, or behind `and` or `or`. */
  readonly conditional: boolean
}

/** The uses of constants in a block, without those that are variables already. */
export const usesIn = (block: Block, bound: ReadonlySet<string>): Use[] =>
  block.flatMap((statement, at) => [
    ...expressionsOf(statement).flatMap((node) =>
      inExpression(node, bound, false).map((use) => ({ ...use, at, inner: undefined })),
    ),
    ...innerBlocks(statement).flatMap(({ block: inner, conditional }) =>
      usesIn(inner, withBindings(bound, statement)).map((use) => ({
        ...use,
        at,
        inner,
        conditional: conditional || use.conditional,
      })),
    ),
  ])

/** The variables inside a statement. */
export const withBindings = (bound: ReadonlySet<string>, statement: Statement): ReadonlySet<string> =>
  new Set([...bound, ...bindingsOf(statement).map(bindingKey)])

type InExpression = Pick<Use, 'named' | 'conditional'>

const inExpression = (node: Node, bound: ReadonlySet<string>, conditional: boolean): InExpression[] => {
  if (node.kind === 'named') {
    if (bound.has(bindingKey(node))) return []
    const inside = inExpression(node.of, bound, conditional)
    return isWorthAVariable(node) ? [{ named: node, conditional }, ...inside] : inside
  }
  if (node.kind === 'logic') {
    return node.operands.flatMap((operand, index) => inExpression(operand, bound, conditional || index > 0))
  }
  if (node.kind === 'conditional') {
    const arms = [node.then, node.otherwise].flatMap((arm) => inExpression(arm, bound, true))
    return [...inExpression(node.test, bound, conditional), ...arms]
  }
  return childrenOf(node).flatMap((child) => inExpression(child, bound, conditional))
}

/** The variables of loops that an expression reads. */
export const freeVariables = (node: Node): string[] =>
  node.kind === 'variable' ? [bindingKey(node)] : childrenOf(plain(node)).flatMap(freeVariables)
