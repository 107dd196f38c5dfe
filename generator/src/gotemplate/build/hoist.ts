import type { NamedNode } from '../../model/node.ts'
import { bindingKey } from '../expression/scope.ts'
import { isMovable } from '../nodes/facts.ts'
import { childrenOf } from '../nodes/nodes.ts'
import { type Block, bindingsOf, isSilent, mapInner, type Statement } from '../tree/tree.ts'
import { choicesIn } from './choose.ts'
import type { Context } from './context.ts'
import { freeVariables, type Use, usesIn, withBindings } from './uses.ts'
import { defineVariable } from './variables.ts'

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
    return [...local(inner, here, context), inner]
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
  const chosen = outermost(groups.filter((uses) => belongsHere(uses, all) && indexFor(uses, block, top) !== undefined))
  const [uses] = chosen
  if (!uses) return block
  const { named } = uses[0] as Use
  const index = indexFor(uses, block, top) as number
  const definition = defineVariable(named, named.of, context)
  return placeHere([...block.slice(0, index), ...definition, ...block.slice(index)], context, bound, top)
}

const byConstant = (uses: readonly Use[]): Use[][] => {
  const groups = new Map<number, Use[]>()
  for (const use of uses) groups.set(use.named.id, [...(groups.get(use.named.id) ?? []), use])
  return [...groups.values()]
}

/** Used more than once, in more than one place, and all that it reads is there. */
const belongsHere = (uses: readonly Use[], bound: Bound): boolean => {
  if (uses.length < 2) return false
  const [first] = uses
  const together = first?.inner !== undefined && uses.every(({ inner }) => inner === first.inner)
  return !together && first !== undefined && freeVariables(first.named.of).every((variable) => bound.has(variable))
}

/** A constant inside another's value comes after it: there may be one use left of it then. */
const outermost = (groups: Use[][]): Use[][] =>
  groups.filter((uses) => !groups.some((other) => other !== uses && contains(other[0]?.named, uses[0]?.named)))

const contains = (outer: NamedNode | undefined, inner: NamedNode | undefined): boolean =>
  outer !== undefined && inner !== undefined && childrenOf(outer).some((child) => holds(child, inner.id))

const holds = (node: NamedNode | ReturnType<typeof childrenOf>[number], id: number): boolean =>
  (node.kind === 'named' && node.id === id) || childrenOf(node).some((child) => holds(child, id))

/** Before which statement a variable is made; undefined where that could fail. */
const indexFor = (uses: readonly Use[], block: Block, top: boolean): number | undefined => {
  const [first] = uses
  if (!first) return undefined
  const leading = block.findIndex((statement) => !isSilent(statement))
  if (!isMovable(first.named.of)) return first.conditional ? undefined : first.at
  if (!top || freeVariables(first.named.of).length > 0) return first.at
  return Math.min(first.at, leading < 0 ? block.length : leading)
}

/** What stays, and is no expression, gets a variable of its own before its line. */
const local = (statement: Statement, bound: Bound, context: Context): Block => {
  if (bindingsOf(statement).length === 0 && statement.kind === 'document') return []
  const here = usesIn([statement], bound).filter(({ inner }) => inner === undefined)
  const needed = new Map(
    here.filter(({ named }) => needsStatements(named, context)).map((use) => [use.named.id, use.named]),
  )
  return [...needed.values()].flatMap((named) => defineVariable(named, named.of, context))
}

/** Whether a constant's value is more than an expression. */
const needsStatements = ({ of, name }: NamedNode, context: Context): boolean =>
  choicesIn(of, context).length > 0 || context.prepare(of, { ...context, hint: name }).before.length > 0
