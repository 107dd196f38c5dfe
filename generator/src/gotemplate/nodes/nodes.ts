import { call } from '../../model/computed.ts'
import { variable } from '../../model/leaves.ts'
import type { CallNode, Node, VariableNode } from '../../model/node.ts'
import type { Type } from '../../model/type.ts'

let last = 0

/** A variable that the printer makes. */
export const newVariable = (name: string, type: Type): VariableNode => {
  last -= 1
  return variable(last, name.replace(/\W/g, ''), type)
}

const GO = 'go:'

/** A call of one of Go's functions that charts don't call themselves: `append`, `set`, … */
export const goCall = (name: string, type: Type, ...args: Node[]): CallNode => call(`${GO}${name}`, type, args)

/** The name of a function that the printer itself calls. */
export const goName = (node: CallNode): string | undefined =>
  node.function.startsWith(GO) ? node.function.slice(GO.length) : undefined

/** The map of a helper, read from its text. */
export const isFromYaml = (node: Node): boolean => node.kind === 'call' && goName(node) === 'fromYaml'
