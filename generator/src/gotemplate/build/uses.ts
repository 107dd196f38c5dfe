import { childrenOf, remembered } from '../../model/inside.ts'
import { plain } from '../../model/leaves.ts'
import type { FoldNode, NamedNode, Node } from '../../model/node.ts'
import { bindingKey } from '../expression/scope.ts'
import { isWorthAVariable } from '../nodes/repeated.ts'
import { type Binding, type Block, bindingsOf, expressionsOf, innerBlocks, type Statement } from '../tree/tree.ts'

/** One use of a constant of the author, or of what a loop gives, seen from a block. */
export interface Use {
  readonly named: NamedNode | FoldNode
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
      inExpression(node, bound).map((use) => ({ ...use, at, inner: undefined })),
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

/** The uses in one expression: no more than two of a constant, as all that matters is whether there are several. */
const inExpression = (node: Node, bound: ReadonlySet<string>): InExpression[] => {
  const uses: InExpression[] = []
  const use = (one: InExpression, inside: readonly Node[]): void => {
    const before = uses.filter(({ named, conditional }) => same(named, one.named) && conditional === one.conditional)
    if (before.length > 1) return
    uses.push(one)
    for (const child of inside) visit(child, one.conditional)
  }
  const visit = (of: Node, conditional: boolean): void => {
    if (of.kind === 'named') {
      if (bound.has(bindingKey(of))) return
      if (isWorthAVariable(of)) use({ named: of, conditional }, [of.of])
      else visit(of.of, conditional)
    } else if (of.kind === 'fold') {
      // what a loop reads in its turns is read by its statements
      if (!bound.has(bindingKey(of.state))) use({ named: of, conditional }, [of.over, of.start])
    } else if (of.kind === 'logic')
      for (const [index, operand] of of.operands.entries()) visit(operand, conditional || index > 0)
    else if (of.kind === 'conditional') {
      visit(of.test, conditional)
      for (const arm of [of.then, of.otherwise]) visit(arm, true)
    } else for (const child of childrenOf(of)) visit(child, conditional)
  }
  visit(node, false)
  return uses
}

const same = (a: Use['named'], b: Use['named']): boolean => bindingOf(a).id === bindingOf(b).id

/** The variable that a constant, or what a loop gives, is in. */
export const bindingOf = (node: NamedNode | FoldNode): Binding => (node.kind === 'fold' ? node.state : node)

/** The variables of loops that an expression reads, without those of loops in it. */
export const freeVariables: (node: Node) => ReadonlySet<string> = remembered((node) => {
  const of = plain(node)
  if (of.kind === 'variable') return new Set([bindingKey(of)])
  const own = of.kind === 'each' || of.kind === 'fold' ? [of.key, of.value, of.kind === 'fold' && of.state] : []
  const names = new Set(own.flatMap((variable) => (variable ? [bindingKey(variable)] : [])))
  const inside = childrenOf(of).flatMap((child) => [...freeVariables(child)])
  return new Set(inside.filter((name) => !names.has(name)))
})

/** The constants and loops in an expression, by the ids of their variables. */
export const constantsIn: (node: Node) => ReadonlySet<number> = remembered((node) => {
  const own = node.kind === 'named' || node.kind === 'fold' ? [bindingOf(node).id] : []
  return new Set([...own, ...childrenOf(node).flatMap((child) => [...constantsIn(child)])])
})
