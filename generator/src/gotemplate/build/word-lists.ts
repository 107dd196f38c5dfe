import type { FieldNode, Node, ObjectNode } from '../../model/node.ts'
import { yamlString } from '../text/scalar.ts'
import { type Block, line } from '../tree/tree.ts'

const LONGEST = 80
const WORD = /^[\w./*-]*$/

/** A map of several short lists of words, such as a rule of RBAC, has one line for each, as Kubernetes writes them. */
export const wordLists = (node: ObjectNode): Block | undefined => {
  const lines = node.entries.map((entry) => (entry.kind === 'field' ? lineOf(entry) : undefined))
  return lines.length > 1 && lines.every((each) => each !== undefined) ? lines.map((each) => line(each)) : undefined
}

const lineOf = ({ key, value, comment }: FieldNode): string | undefined => {
  if (typeof key !== 'string' || comment || value.kind !== 'list' || value.items.length === 0) return undefined
  const words = value.items.map(wordOf)
  const text = `${yamlString(key)}: [${words.join(', ')}]`
  return words.every((word) => word !== undefined) && text.length <= LONGEST ? text : undefined
}

const wordOf = (item: Node): string | undefined =>
  item.kind === 'literal' && typeof item.value === 'string' && WORD.test(item.value) && !item.comment
    ? `"${item.value}"`
    : undefined
