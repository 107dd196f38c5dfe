import { isArgument } from '../../model/inside.ts'
import { isNode, make } from '../../model/leaves.ts'
import type { CallNode, ConditionalNode, Node, VariableNode } from '../../model/node.ts'
import type { Type } from '../../model/type.ts'

let last = 0

/** A variable that the printer makes. */
export const newVariable = (name: string, type: Type): VariableNode => {
  last -= 1
  return make({ kind: 'variable', id: last, name: name.replace(/\W/g, ''), type })
}

const GO = 'go:'

/** A call of one of Go's functions that charts don't call themselves: `append`, `set`, … */
export const goCall = (name: string, type: Type, ...args: Node[]): CallNode =>
  make({ kind: 'call', type, function: `${GO}${name}`, arguments: args })

/** The name of a function that the printer itself calls. */
export const goName = (node: CallNode): string | undefined =>
  node.function.startsWith(GO) ? node.function.slice(GO.length) : undefined

/** The map of a helper, read from its text. */
export const isRead = (node: Node): boolean => node.kind === 'call' && goName(node) === 'fromYaml'

/** One of two values, as it is: `conditional` of the model would say it shorter. */
export const asConditional = (test: Node, yes: Node, no: Node, type = yes.type): ConditionalNode =>
  // biome-ignore lint/suspicious/noThenProperty: the word of the condition; nodes are never awaited
  make({ kind: 'conditional', type, test, then: yes, otherwise: no })

/** The same node with others directly inside it. */
export const mapChildren = (node: Node, change: (child: Node) => Node): Node => {
  const parts = Object.entries(node).map(([name, value]) => [name, mapPart(value, change)] as const)
  if (parts.every(([name, value]) => value === node[name as never])) return node
  return make(Object.fromEntries(parts) as unknown as Node)
}

const mapPart = (value: unknown, change: (child: Node) => Node): unknown => {
  if (isNode(value)) return change(value)
  if (isArgument(value)) {
    const changed = change(value.value)
    return changed === value.value ? value : { ...value, value: changed }
  }
  if (!Array.isArray(value)) return value
  const changed = value.map((part) => mapPart(part, change))
  return changed.every((part, index) => part === value[index]) ? value : changed
}
