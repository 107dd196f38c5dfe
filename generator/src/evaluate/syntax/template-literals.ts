import type ts from 'typescript'
import { isNode, literal, make } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { alternatives, isAscii, isSimple, neverEmpty, type Type } from '../../model/type.ts'
import { narrow } from '../branch.ts'
import { GUARD, mayBeUndefined } from '../missing-value.ts'
import { aValueOf } from '../names.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { isConstant, isLate, type Value } from '../value.ts'

/** Text of parts, of which some may be known only at render time. */
export const text = (parts: readonly Value[], { at, scope }: Site): Value => {
  if (!parts.some(isLate)) return parts.map((part) => String(part)).join('')
  const nodes = parts
    .map((part) => textPart(narrow(part, scope), at))
    .flatMap((node) => (node.kind === 'text' ? node.parts : [node]))
  const merged = nodes.reduce(mergeLiterals, [])
  const only = merged.length === 1 ? merged[0] : undefined
  if (only && only.type.kind === 'string') return only
  return make({ kind: 'text', type: textType(merged), parts: merged })
}

const mergeLiterals = (before: readonly Node[], node: Node): readonly Node[] => {
  const last = before.at(-1)
  if (node.kind === 'literal' && node.value === '') return before
  if (last?.kind !== 'literal' || node.kind !== 'literal') return [...before, node]
  return [...before.slice(0, -1), literal(`${last.value}${node.value}`)]
}

const textType = (parts: readonly Node[]): Type => ({
  kind: 'string',
  nonEmpty: parts.some((part) => part.type.kind !== 'string' || neverEmpty(part.type)),
  ascii: parts.every((part) => part.type.kind === 'boolean' || isAscii(part.type)),
  simple: parts.every((part) => isSimple(part.type)),
})

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
