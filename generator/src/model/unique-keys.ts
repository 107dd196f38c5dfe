import { same } from './key.ts'
import { keyNode } from './keys.ts'
import { plain } from './leaves.ts'
import type { EachNode, FieldNode, Node } from './node.ts'

/** Whether a loop that makes a map sets no key twice: it loops over a map, and its keys are as different as that one's. */
export const hasUniqueKeys = (loop: EachNode): boolean => {
  const fields = fieldsOf(loop.body)
  const [key, ...others] = fields?.map((field) => keyNode(field)) ?? []
  if (!fields || (key && others.some((other) => !same(key, other)))) return false
  return !key || isMadeOf(key, loop.key)
}

/** The one field of each arm of an iteration; undefined where an iteration may set more. */
const fieldsOf = (body: Node): FieldNode[] | undefined => {
  const of = plain(body)
  if (of.kind === 'absent') return []
  if (of.kind === 'conditional') {
    const [then, otherwise] = [fieldsOf(of.then), fieldsOf(of.otherwise)]
    return then && otherwise && [...then, ...otherwise]
  }
  if (of.kind !== 'object' || of.entries.length > 1) return undefined
  const [only] = of.entries
  return only ? (only.kind === 'field' ? [only] : fieldsOf(only.of)) : []
}

/** The key of a map, or a text with nothing else in it that differs between iterations. */
const isMadeOf = (key: Node, own: Node | undefined): boolean => {
  const of = plain(key)
  const parts = of.kind === 'text' ? of.parts.filter(({ kind }) => kind !== 'literal') : [of]
  const [only, ...others] = parts
  return own !== undefined && only !== undefined && others.length === 0 && same(plain(only), own)
}
