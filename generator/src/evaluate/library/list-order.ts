import { functionNamed } from '../../functions/index.ts'
import type { Method } from '../rules.ts'
import { callDefinition } from '../syntax/function-calls.ts'
import { Spread, type Value } from '../value.ts'
import { withoutIndex } from './iteration.ts'
import { SEARCHES } from './search-methods.ts'

/** `.toReversed()`: what is known is turned around here, and each part that isn't by the template. */
export const toReversed: Method = (receiver, _args, at, scope) => {
  const late = (list: Value): Value => callDefinition(functionNamed('reversed'), [list], at, scope)
  if (!Array.isArray(receiver)) return late(receiver)
  return receiver.toReversed().map((item: Value) => (item instanceof Spread ? new Spread(late(item.of)) : item))
}

/** `.findLast(f)`: the first from the end. */
export const findLast: Method = (receiver, [callback], at, scope) =>
  SEARCHES.find(toReversed(receiver, [], at, scope), [withoutIndex(callback, at)], at, scope)
