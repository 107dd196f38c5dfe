import { isDrawn } from '../../model/computed.ts'
import { childrenOf, remembered } from '../../model/inside.ts'
import { plain } from '../../model/leaves.ts'
import type { FoldNode, NamedNode, Node } from '../../model/node.ts'
import { bindingKey } from '../expression/scope.ts'
import { isMovable } from '../nodes/facts.ts'
import { isWorthAVariable } from '../nodes/repeated.ts'
import {
  type Binding,
  type Block,
  bindingsOf,
  expressionsOf,
  innerBlocks,
  isSilent,
  mapInner,
  type Statement,
} from '../tree/tree.ts'
import { conditionalsIn } from './branch.ts'
import type { Context } from './context.ts'
import { defineByFold, defineVariable } from './lower-variable.ts'

type Bound = ReadonlySet<string>

/**
 * Gives the author's constants their variables: in the innermost block with all uses, where all that they read is
 * there. One that is read only under a condition stays under it.
 */
export const placeVariables = (block: Block, context: Context, bound: Bound = new Set(), top = true): Block => {
  const placed = placeHere(block, context, bound, top)
  return placed.flatMap((statement, at) => {
    const here = boundAt(placed, at, bound)
    const inner = mapInner(statement, (part) =>
      placeVariables(part.block, context, withBindings(here, statement), statement.kind === 'document'),
    )
    return [...placeVariables(placeLocal(inner, here, context), context, here, false), inner]
  })
}

/** The variables that are there at a statement. */
const boundAt = (block: Block, at: number, bound: Bound): Bound =>
  new Set([
    ...bound,
    ...block.slice(0, at).flatMap((statement) => (statement.kind === 'define' ? [bindingKey(statement.variable)] : [])),
  ])

const placeHere = (block: Block, context: Context, bound: Bound, top: boolean): Block => {
  const all = boundAt(block, block.length, bound)
  const groups = byConstant(usesIn(block, all))
  const chosen = outermost(
    groups.filter((uses) => belongsHere(uses, all, block) && indexFor(uses, block, top) !== undefined),
  )
  const [uses] = chosen
  if (!uses) return block
  const { named } = uses[0] as Use
  const index = aboveNotes(block, indexFor(uses, block, top) as number)
  const definition = definitionOf(named, context)
  return placeHere([...block.slice(0, index), ...definition, ...block.slice(index)], context, bound, top)
}

/** What the author says of a statement stays directly above it. */
const aboveNotes = (block: Block, index: number): number =>
  block[index - 1]?.kind === 'note' ? aboveNotes(block, index - 1) : index

const byConstant = (uses: readonly Use[]): Use[][] => {
  const groups = new Map<number, Use[]>()
  for (const use of uses) {
    const { id } = bindingOf(use.named)
    const group = groups.get(id)
    if (group) group.push(use)
    else groups.set(id, [use])
  }
  return [...groups.values()]
}

const definitionOf = (named: Use['named'], context: Context): Block => [
  ...(named.comment ? [{ kind: 'note' as const, text: named.comment }] : []),
  ...(named.kind === 'fold' ? defineByFold(named, context) : defineVariable(named, named.of, context)),
]

const givenBy = (named: Use['named']): Node => (named.kind === 'fold' ? named : named.of)

/**
 * Used more than once, in more than one place, and all that it reads is there. A loop stands before its only use too, and
 * what is different in each call before the loop that uses it.
 */
const belongsHere = (uses: readonly Use[], bound: Bound, block: Block): boolean => {
  const [first] = uses
  if (!first) return false
  const once = isDrawn(first.named) && block[first.at]?.kind === 'range' && first.inner !== undefined
  if (uses.length < 2 && first.named.kind !== 'fold' && !once) return false
  const together = first.inner !== undefined && uses.every(({ inner }) => inner === first.inner)
  return (!together || once) && [...freeVariables(givenBy(first.named))].every((variable) => bound.has(variable))
}

/** A constant inside another's value comes after it: there may be one use left of it then. */
const outermost = (groups: Use[][]): Use[][] =>
  groups.filter((uses) => !groups.some((other) => other !== uses && contains(other[0]?.named, uses[0]?.named)))

const contains = (outer: Use['named'] | undefined, inner: Use['named'] | undefined): boolean =>
  outer !== undefined &&
  inner !== undefined &&
  childrenOf(outer).some((child) => constantsIn(child).has(bindingOf(inner).id))

/** Before which statement a variable is made; undefined where that could fail. */
const indexFor = (uses: readonly Use[], block: Block, top: boolean): number | undefined => {
  const [first] = uses
  if (!first) return undefined
  const value = givenBy(first.named)
  const leading = block.findIndex((statement) => !isSilent(statement))
  if (!isMovable(value)) return first.conditional ? undefined : first.at
  if (!top || value.kind === 'fold' || freeVariables(value).size > 0) return first.at
  return Math.min(first.at, leading < 0 ? block.length : leading)
}

/** What stays, and is no expression, gets a variable of its own before its line. */
const placeLocal = (statement: Statement, bound: Bound, context: Context): Block => {
  if (bindingsOf(statement).length === 0 && statement.kind === 'document') return []
  const here = usesIn([statement], bound).filter(({ inner }) => inner === undefined)
  const needed = byConstant(here.filter(({ named }) => needsStatements(named, context)))
  return outermost(needed).flatMap(([use]) => (use ? definitionOf(use.named, context) : []))
}

/** Whether a constant's value is more than an expression. */
const needsStatements = (named: Use['named'], context: Context): boolean => {
  if (named.kind === 'fold') return true
  const { of, name } = named
  return conditionalsIn(of, context).length > 0 || context.hoist(of, { ...context, hint: name }).before.length > 0
}

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
      // what a loop reads in its iterations is read by its statements
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
