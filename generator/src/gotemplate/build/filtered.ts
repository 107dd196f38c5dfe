import { plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { goCall, newVariable } from '../nodes/nodes.ts'
import type { Block, Statement, StatementOf } from '../tree/tree.ts'

type Range = StatementOf<'range'>

/**
 * A loop with a filter, as a loop over what the filter leaves, which is collected before: only then is it known
 * whether anything is left.
 */
export const collected = (range: Range): { before: Block; range: Range } | undefined => {
  const filter = range.body.at(-1)
  if (filter?.kind !== 'if' || filter.no.length > 0 || range.body.length > 1) return undefined
  const isMap = range.over.type.kind !== 'list'
  if (range.key && !isMap) return undefined
  const rest = newVariable(nameOf(range), range.over.type)
  const start = goCall(isMap && range.key ? 'dict' : 'list', range.over.type)
  const keep: Statement =
    isMap && range.key
      ? { kind: 'run', value: goCall('set', rest.type, rest, range.key, range.value) }
      : { kind: 'assign', variable: rest, value: goCall('append', rest.type, rest, range.value) }
  const loop: Range = { ...range, body: [{ ...filter, yes: [keep] }] }
  return {
    before: [{ kind: 'define', variable: rest, value: start }, loop],
    range: { ...range, over: rest, body: filter.yes },
  }
}

const nameOf = ({ over, value }: Range): string => {
  const of: Node = plain(over)
  return of.kind === 'member' ? of.key : `${value.name}s`
}
