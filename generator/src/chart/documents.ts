import { plain } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'

/** All documents that a template may have, whatever the conditions. */
export const documentsOf = (body: Node): Node[] => {
  const node = plain(body)
  if (node.kind === 'conditional') return [...documentsOf(node.then), ...documentsOf(node.otherwise)]
  if (node.kind === 'list') return node.items.flatMap(documentsOf)
  if (node.kind === 'spread') return documentsOf(node.of)
  if (node.kind === 'each') return documentsOf(node.body)
  return node.kind === 'object' ? [node] : []
}

/** The value of a field of a map that the author wrote, by its path. */
export const fieldValue = (node: Node | undefined, path: readonly string[]): Node | undefined => {
  const [key, ...rest] = path
  if (key === undefined || node?.kind !== 'object') return key === undefined ? node : undefined
  const found = node.entries.find((entry) => entry.kind === 'field' && entry.key === key)
  return found?.kind === 'field' ? fieldValue(found.value, rest) : undefined
}

/** Whether a node is one of some constants. */
export const isConstant = (node: Node | undefined, ...values: readonly string[]): boolean =>
  node?.kind === 'literal' && values.includes(String(node.value))
