import ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { isNode } from '../../model/leaves.ts'
import { refuse } from '../refusal.ts'
import { apply, type Method } from '../rules.ts'
import type { Site } from '../scope.ts'
import { callDefinition, native } from '../syntax/function-calls.ts'
import { spreadItems } from '../syntax/literals.ts'
import { Closure, Entries, isLate, isPlainObject, LoopHead, type Value } from '../value.ts'
import { flatMap } from './iteration.ts'
import { methodOf } from './methods.ts'

/** `Array.from(list)`, `Array.from(list, f)`, `Array.from({ length }, f)`. */
export const arrayFrom = ([of, callback]: readonly Value[], site: Site): Value => {
  if (isPlainObject(of) && isLate(of.length)) return fromLength(of.length, callback, site)
  const list = listOf(of, site.at)
  return callback ? (methodOf(list, 'map') as Method)(list, [callback], site) : spreadItems(list, site.at)
}

const listOf = (of: Value, at: ts.Node): Value => {
  if (Array.isArray(of) || of instanceof Entries || (isNode(of) && of.type.kind === 'list')) return of
  if (of instanceof Map) return [...of]
  return isLate(of)
    ? refuse(at, '`Array.from` supports only lists and `{ length: count }`', 'Pass a list, or `{ length: count }`.')
    : native(Array.from as never, Array, [of], at)
}

/** Its items are undefined: only their places are there. */
const fromLength = (length: Value, callback: Value, site: Site): Value => {
  const place = callback instanceof Closure ? callback.code.parameters[1]?.name : undefined
  const turn = (index: Value) => [apply(callback, [undefined, index], site)]
  const range = callDefinition(functionNamed('range'), [length], site, true)
  return flatMap(range, place && ts.isIdentifier(place) ? new LoopHead(place) : undefined, turn, site)
}
