import { same } from '../../model/key.ts'
import { literal } from '../../model/leaves.ts'
import type { FoldNode, Node } from '../../model/node.ts'
import type { Type } from '../../model/type.ts'
import { isInline } from '../nodes/default.ts'
import { isSafe, isSimple } from '../nodes/facts.ts'
import { asChoice } from '../nodes/lazy.ts'
import { goCall } from '../nodes/nodes.ts'
import { isOpaque } from '../nodes/repeated.ts'
import type { Binding, Block, Statement } from '../tree/tree.ts'
import { accumulate } from './accumulate.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { failure } from './failure.ts'

const define = (variable: Binding, value: Node): Statement => ({ kind: 'define', variable, value })

/** `{{- $name := … }}`: with an `if` after it, where the value is one of two. */
export const defineVariable = (variable: Binding, value: Node, context: Context): Block => {
  const choice = choiceOf(value, context)
  if (!choice) {
    const { before, node } = context.prepare(value, { ...context, hint: variable.name })
    return [...before, define(variable, node)]
  }
  const last = lastArm(choice)
  const start = isSimple(last) && isSafe(last) && !last.type.optional ? last : initial(value.type)
  return [define(variable, start), ...assign(variable, value, start, context)]
}

/** `{{- $found := … }}`, and the loop that looks for it. */
export const defineByLoop = (node: FoldNode, context: Context): Block => {
  const { start, state, type } = node
  const first = start.kind === 'absent' ? [define(state, initial(type))] : defineVariable(state, start, context)
  return [...first, ...accumulate(node, context)]
}

/** The value where no condition holds. */
const lastArm = (node: Node): Node => (node.kind === 'conditional' ? lastArm(node.otherwise) : node)

/** `{{- $name = … }}`, in each arm of a value but those that it has from its start. */
const assign = (variable: Binding, value: Node, start: Node, context: Context): Block => {
  const choice = choiceOf(value, context)
  if (choice) {
    const [yes, no] = [choice.then, choice.otherwise].map((arm) => assign(variable, arm, start, context))
    return choose(choice.test, yes as Block, no as Block, context)
  }
  if (value.kind === 'fail') return failure(value, context)
  if (value.kind === 'absent' || same(value, start)) return []
  const { before, node } = context.prepare(value, { ...context, hint: variable.name })
  return [...before, { kind: 'assign', variable, value: node }]
}

const choiceOf = (node: Node, context: Context) => {
  if (node.kind === 'named' && !isOpaque(node, context)) return choiceOf(node.of, context)
  if (node.kind === 'logic') return asChoice(node)
  return node.kind === 'conditional' && !isInline(node) ? node : undefined
}

const NOTHING: Partial<Record<Type['kind'], (type: Type) => Node>> = {
  string: () => literal(''),
  integer: () => literal(0),
  number: () => literal(0),
  boolean: () => literal(false),
  map: (type) => goCall('dict', type),
  object: (type) => goCall('dict', type),
  list: (type) => goCall('list', type),
}

/** What a variable holds before it is set. A variable of Go can't be made with `nil`; an empty list has it as its first item. */
const initial = (type: Type): Node =>
  (type.optional ? undefined : NOTHING[type.kind]?.(type)) ?? goCall('first', type, goCall('list', type))
