import { each, list, object } from '../model/compose.ts'
import { change } from '../model/leaves.ts'
import type { FieldNode, Node, SpreadNode } from '../model/node.ts'
import { join, optional, type Type } from '../model/type.ts'
import { leavesEmptyOut, mayLeaveOut } from './to-node.ts'

/** The type of what is read back from a helper's text, in which empty maps and lists of the values aren't. */
export const outputType = (body: Node): Type => {
  if (!mayLeaveOut(body)) return body.type
  const type = composedType(body)
  return body.type.optional ? optional(type) : type
}

const composedType = (node: Node): Type => {
  if (node.kind === 'named') return outputType(node.of)
  if (node.kind === 'conditional') return join(outputType(node.then), outputType(node.otherwise))
  if (node.kind === 'object') return object(node.entries.map(outputEntry)).type
  if (node.kind === 'list') return list(node.items.map(output)).type
  return node.kind === 'each' ? each(node.over, node.value, output(node.body), node.key).type : node.type
}

const output = (node: Node): Node => {
  const type = outputType(node.kind === 'spread' ? node.of : node)
  return type === node.type ? node : change(node, { type })
}

const outputEntry = (entry: FieldNode | SpreadNode): FieldNode | SpreadNode => {
  if (entry.kind === 'spread') return change(entry, { type: outputType(entry.of) })
  const type = outputType(entry.value)
  return change(entry, { type: leavesEmptyOut(entry) ? optional(type) : type })
}
