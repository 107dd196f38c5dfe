import { childrenOf } from '../../model/inside.ts'
import type { Node } from '../../model/node.ts'
import { bindingKey } from '../expression/scope.ts'
import { isMovable } from '../nodes/facts.ts'
import { type Block, bindingsOf, isSilent, mapInner, type Statement } from '../tree/tree.ts'
import { choicesIn } from './choose.ts'
import type { Context } from './context.ts'
import { bindingOf, constantsIn, freeVariables, type Use, usesIn, withBindings } from './uses.ts'
import { defineByLoop, defineVariable } from './variables.ts'

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
    return [...placeVariables(local(inner, here, context), context, here, false), inner]
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
  ...(named.kind === 'fold' ? defineByLoop(named, context) : defineVariable(named, named.of, context)),
]

const givenBy = (named: Use['named']): Node => (named.kind === 'fold' ? named : named.of)

/**
 * Used more than once, in more than one place, and all that it reads is there. A loop stands before its only use too.
 */
const belongsHere = (uses: readonly Use[], bound: Bound): boolean => {
  const [first] = uses
  if (uses.length < 2 && first?.named.kind !== 'fold') return false
  const together = first?.inner !== undefined && uses.every(({ inner }) => inner === first.inner)
  return (
    !together &&
    first !== undefined &&
    [...freeVariables(givenBy(first.named))].every((variable) => bound.has(variable))
  )
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
const local = (statement: Statement, bound: Bound, context: Context): Block => {
  if (bindingsOf(statement).length === 0 && statement.kind === 'document') return []
  const here = usesIn([statement], bound).filter(({ inner }) => inner === undefined)
  const needed = byConstant(here.filter(({ named }) => needsStatements(named, context)))
  return outermost(needed).flatMap(([use]) => (use ? definitionOf(use.named, context) : []))
}

/** Whether a constant's value is more than an expression. */
const needsStatements = (named: Use['named'], context: Context): boolean => {
  if (named.kind === 'fold') return true
  const { of, name } = named
  return choicesIn(of, context).length > 0 || context.prepare(of, { ...context, hint: name }).before.length > 0
}
