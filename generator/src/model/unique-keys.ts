import { same } from './key.ts'
import { keyNode } from './keys.ts'
import { plain } from './leaves.ts'
import type { EachNode, FieldNode, Node } from './node.ts'

/** Whether a loop that makes a map sets no key twice: it loops over a map, and its keys are as different as that one's. */
export const hasUniqueKeys = (loop: EachNode): boolean => {
  const turns = turnsOf(loop.body)
  const [key, ...others] = turns?.map((field) => keyNode(field)) ?? []
  if (!turns || (key && others.some((other) => !same(key, other)))) return false
  return !key || isMadeOf(key, loop.key)
}

/** The one field of each arm of a turn; undefined where a turn may set more. */
const turnsOf = (body: Node): FieldNode[] | undefined => {
  const of = plain(body)
  if (of.kind === 'absent') return []
  if (of.kind === 'conditional') {
    const [then, otherwise] = [turnsOf(of.then), turnsOf(of.otherwise)]
    return then && otherwise && [...then, ...otherwise]
  }
  if (of.kind !== 'object' || of.entries.length > 1) return undefined
  const [only] = of.entries
  return only ? (only.kind === 'field' ? [only] : turnsOf(only.of)) : []
}

/** The key of a map, or a text with nothing else in it that differs from turn to turn. */
const isMadeOf = (key: Node, own: Node | undefined): boolean => {
  const of = plain(key)
  const parts = of.kind === 'text' ? of.parts.filter(({ kind }) => kind !== 'literal') : [of]
  const [only, ...others] = parts
  return own !== undefined && only !== undefined && others.length === 0 && same(plain(only), own)
}
