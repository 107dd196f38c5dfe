import { mapChildren } from '../../model/inside.ts'
import { change } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { join, type Type } from '../../model/type.ts'

/** The same model, in which no union has two types of one kind: the kinds that remain can be tested. */
export const normalizeUnions = (body: Node): Node => {
  const done = new Map<Node, Node>()
  const normalize = (node: Node): Node => {
    const known = done.get(node)
    if (known) return known
    const type = normalizeUnion(node.type)
    const inner = mapChildren(node, normalize)
    const changed = type === node.type ? inner : change(inner, { type })
    done.set(node, changed)
    return changed
  }
  return normalize(body)
}

const normalizeUnion = (type: Type): Type => {
  if (type.kind !== 'union') return type
  const kinds = new Map<Type['kind'], Type>()
  for (const each of type.of) {
    const before = kinds.get(each.kind)
    kinds.set(each.kind, before ? join(before, each) : each)
  }
  if (kinds.size === type.of.length) return type
  const [only] = kinds.values()
  const whole: Type = kinds.size === 1 && only ? only : { kind: 'union', of: [...kinds.values()] }
  return type.optional ? { ...whole, optional: true } : whole
}
