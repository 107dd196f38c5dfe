import type ts from 'typescript'
import { text as textOf } from '../../model/computed.ts'
import { isNode, literal } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { alternatives, type Type } from '../../model/type.ts'
import { narrow } from '../branch.ts'
import { GUARD, mayBeUndefined } from '../missing-value.ts'
import { aValueOf } from '../names.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { isConstant, isLate, type Value } from '../value.ts'

/** Text of parts, of which some may be known only at render time. */
export const text = (parts: readonly Value[], { at, scope }: Site): Value => {
  if (!parts.some(isLate)) return parts.map((part) => String(part)).join('')
  return textOf(parts.map((part) => textPart(narrow(part, scope), at)))
}

const textPart = (part: Value, at: ts.Node): Node => {
  if (isConstant(part)) return literal(String(part))
  if (!isNode(part))
    return refuse(
      at,
      "lists, maps and functions can't be part of a string",
      'Join a list with .join, and read the fields of a map.',
    )
  if (part.type.optional) return refuse(at, mayBeUndefined(part), GUARD)
  if (!alternatives(part.type).every(isPrintable)) {
    return refuse(
      at,
      `${aValueOf(part.type)} can't be part of a string`,
      'Join a list with .join, and read the fields of a map.',
    )
  }
  return part
}

const isPrintable = ({ kind }: Type): boolean =>
  kind === 'string' || kind === 'integer' || kind === 'number' || kind === 'boolean'
