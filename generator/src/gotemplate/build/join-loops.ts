import { change, plain } from '../../model/leaves.ts'
import type { ConditionalNode, EachNode, Node } from '../../model/node.ts'
import { isTakenWhole } from '../../model/path.ts'
import { conditional } from '../../model/tests.ts'

/**
 * Two loops of which one is taken, over different lists or maps of the values, as one loop over the one that is chosen:
 * what they print stands in the template once.
 */
export const joinLoops = ({ test, then, otherwise }: ConditionalNode): EachNode | undefined => {
  const [first, second] = [loopOf(then), loopOf(otherwise)]
  if (!first || !second || !isChosen(first.over) || !isChosen(second.over)) return undefined
  const over = conditional(test, first.over, second.over)
  if (first.over.type.kind !== second.over.type.kind || over.kind !== 'conditional') return undefined
  return isSameLoop({ ...first, over }, { ...second, over }, new Map()) ? change(first, { over }) : undefined
}

const loopOf = (node: Node): EachNode | undefined => {
  const of = plain(node)
  if (of.kind === 'conditional') return joinLoops(of)
  return of.kind === 'each' ? of : undefined
}

/** One of some lists, or of some maps, as the values have them. */
export const isChosen = (over: Node): boolean => {
  if (over.kind === 'conditional')
    return over.then.type.kind === over.otherwise.type.kind && isChosen(over.then) && isChosen(over.otherwise)
  return isTakenWhole(over) && !over.type.optional && (over.type.kind === 'list' || over.type.kind === 'map')
}

/** Variables of the first that stand for those of the second. */
type Names = ReadonlyMap<unknown, unknown>

const isSameLoop = (a: EachNode, b: EachNode, names: Names): boolean => {
  if (!isSame(a.over, b.over, names) || (a.key === undefined) !== (b.key === undefined)) return false
  const inside = new Map([...names, [a.value.id, b.value.id], [a.key?.id, b.key?.id]])
  return isSame([a.value, a.key, a.body], [b.value, b.key, b.body], inside)
}

/** Whether two parts of the model are the same but for the names of variables. */
const isSame = (a: unknown, b: unknown, names: Names): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  if (isKind(a, 'each') && isKind(b, 'each')) return isSameLoop(a as EachNode, b as EachNode, names)
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.every((key) => {
    const [one, other] = [a[key as never], b[key as never]] as [unknown, unknown]
    if (key !== 'id' || !isKind(a, 'variable')) return isSame(one, other, names)
    return names.has(one) ? names.get(one) === other : one === other
  })
}

const isKind = (value: object, kind: Node['kind']): boolean => 'kind' in value && value.kind === kind
