import { plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { isScalar } from '../../model/type.ts'
import { defaulted } from '../nodes/conditionals.ts'
import { type Block, innerBlocks, isSilent } from '../tree/tree.ts'
import { alternativesOf, branch, lowerFail, simplify } from './branch.ts'
import type { Context } from './context.ts'
import { yamlEmitter } from './emit-yaml.ts'
import { withEmptyFallback } from './empty-fallback.ts'
import { keysMayClash } from './key-conflicts.ts'
import { withUniqueKeys } from './map-entries.ts'
import { materialize } from './materialize.ts'
import { mergeBranches } from './passes.ts'

/** What a helper prints: a scalar, or the lines of its map or list. */
export const lowerHelper = (body: Node, context: Context): Block => {
  return isScalar(body.type) ? lowerHelperText(body, context) : lowerHelperEntries(body, context)
}

/** The lines of a map. */
const lowerHelperEntries = (node: Node, context: Context): Block => {
  const of = plain(node)
  if (of.kind === 'conditional')
    return branch(of.test, lowerHelperEntries(of.then, context), lowerHelperEntries(of.otherwise, context), context)
  if (of.type.kind === 'list') return lowerHelperItems(of, node.kind === 'named' ? node.name : 'items', context)
  if (of.kind !== 'object') return context.contents(of, yamlEmitter(context), context)
  if (!keysMayClash(of)) return context.contents(withUniqueKeys(of), yamlEmitter(context), context)
  const { before, node: map } = materialize(of, 'map', context)
  return [...before, { kind: 'yaml', node: map }]
}

/** A loop at the beginning would print a line break before its items: where it isn't longer, the list is composed first. */
const lowerHelperItems = (list: Node, name: string, context: Context): Block => {
  const { before, body } = withEmptyFallback(mergeBranches(context.contents(list, yamlEmitter(context), context)), '[]')
  const inPlace = [...before, ...body]
  if (inPlace.find((statement) => !isSilent(statement))?.kind !== 'range') return inPlace
  const { before: loops, node } = materialize(list, name, context)
  const composed: Block = [...loops, { kind: 'yaml', node }]
  return lengthOf(composed) <= lengthOf(inPlace) ? composed : inPlace
}

/** About how many lines a block has. */
const lengthOf = (block: Block): number =>
  block.reduce(
    (sum, statement) => sum + innerBlocks(statement).reduce((all, inner) => all + lengthOf(inner.block), 1),
    0,
  )

/** A text: nothing but its action in each arm. */
const lowerHelperText = (node: Node, context: Context): Block => {
  const of = simplify(node, context)
  if (of.kind === 'conditional' && !defaulted(of)) {
    return branch(of.test, lowerHelperText(of.then, context), lowerHelperText(of.otherwise, context), context)
  }
  const split = alternativesOf(of, context)
  if (split) return branch(split.test, lowerHelperText(split.yes, context), lowerHelperText(split.no, context), context)
  if (of.kind === 'fail') return lowerFail(of, context)
  const { before, node: value } = context.hoist(of, context)
  const rest = before.length > 0 && alternativesOf(value, context)
  return [...before, ...(rest ? lowerHelperText(value, context) : [{ kind: 'output' as const, node: value }])]
}
