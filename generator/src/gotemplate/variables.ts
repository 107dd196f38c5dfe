import { literal } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import type { Type } from '../model/type.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { isInline } from './default.ts'
import { isSafe, isSimple } from './facts.ts'
import { goCall } from './nodes.ts'
import { isOpaque } from './repeated.ts'
import type { Binding, Block, Statement } from './tree.ts'

const define = (variable: Binding, value: Node): Statement => ({ kind: 'define', variable, value })

/** `{{- $name := … }}`: with an `if` after it, where the value is one of two. */
export const defineVariable = (variable: Binding, value: Node, context: Context): Block => {
  const choice = choiceOf(value, context)
  if (!choice) {
    const { before, node } = context.prepare(value, { ...context, hint: variable.name })
    return [...before, define(variable, node)]
  }
  const { test, then, otherwise } = choice
  if (isSimple(otherwise) && isSafe(otherwise) && otherwise.type.kind === value.type.kind) {
    return [define(variable, otherwise), ...choose(test, assign(variable, then, context), [], context)]
  }
  return [define(variable, initial(value.type)), ...assign(variable, value, context)]
}

/** `{{- $name = … }}`, in each arm of a value. */
const assign = (variable: Binding, value: Node, context: Context): Block => {
  const choice = choiceOf(value, context)
  if (choice) {
    const { test, then, otherwise } = choice
    return choose(test, assign(variable, then, context), assign(variable, otherwise, context), context)
  }
  if (value.kind === 'fail') return [{ kind: 'fail', message: value.message }]
  if (value.kind === 'absent') return []
  const { before, node } = context.prepare(value, { ...context, hint: variable.name })
  return [...before, { kind: 'assign', variable, value: node }]
}

const choiceOf = (node: Node, context: Context) => {
  if (node.kind === 'named' && !isOpaque(node, context)) return choiceOf(node.of, context)
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
