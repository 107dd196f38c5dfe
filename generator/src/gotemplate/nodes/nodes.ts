import { make } from '../../model/leaves.ts'
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
export const isFromYaml = (node: Node): boolean => node.kind === 'call' && goName(node) === 'fromYaml'

/** One of two values, as it is: `conditional` of the model would say it shorter. */
export const asConditional = (test: Node, yes: Node, no: Node, type = yes.type): ConditionalNode =>
  // biome-ignore lint/suspicious/noThenProperty: the word of the condition; nodes are never awaited
  make({ kind: 'conditional', type, test, then: yes, otherwise: no })
