import { someInside } from '../../model/inside.ts'
import { same } from '../../model/key.ts'
import { literal } from '../../model/leaves.ts'
import type { FoldNode, Node, VariableNode } from '../../model/node.ts'
import { present, there } from '../../model/tests.ts'
import type { Type } from '../../model/type.ts'
import { asGuardedConditional, isInline } from '../nodes/conditionals.ts'
import { isSafe, isSimple } from '../nodes/facts.ts'
import { goCall } from '../nodes/nodes.ts'
import { isOpaque } from '../nodes/repeated.ts'
import type { Binding, Block, Statement } from '../tree/tree.ts'
import { branch, lowerFail, simplify } from './branch.ts'
import type { Context } from './context.ts'

const defineStatement = (variable: Binding, value: Node): Statement => ({ kind: 'define', variable, value })

/** `{{- $name := … }}`: with an `if` after it, where the value is one of two. */
export const defineVariable = (variable: Binding, value: Node, context: Context): Block => {
  const choice = conditionalOf(value, context)
  if (!choice) {
    const { before, node } = context.hoist(value, { ...context, hint: variable.name })
    return [...before, defineStatement(variable, node)]
  }
  const last = lastArm(choice)
  const start = isSimple(last) && isSafe(last) && !last.type.optional ? last : zeroValue(value.type)
  return [defineStatement(variable, start), ...assignInArms(variable, value, start, context)]
}

/** `{{- $found := … }}`, and the loop that looks for it. */
export const defineByFold = (node: FoldNode, context: Context): Block => {
  const { start, state, type } = node
  const first =
    start.kind === 'absent' ? [defineStatement(state, zeroValue(type))] : defineVariable(state, start, context)
  return [...first, ...lowerFold(node, context)]
}

/** The value where no condition holds. */
const lastArm = (node: Node): Node => (node.kind === 'conditional' ? lastArm(node.otherwise) : node)

/** `{{- $name = … }}`, in each arm of a value but those that it has from its start. */
const assignInArms = (variable: Binding, value: Node, start: Node, context: Context): Block => {
  const choice = conditionalOf(value, context)
  if (choice) {
    const [yes, no] = [choice.then, choice.otherwise].map((arm) => assignInArms(variable, arm, start, context))
    return branch(choice.test, yes as Block, no as Block, context)
  }
  if (value.kind === 'fail') return lowerFail(value, context)
  if (value.kind === 'absent' || same(value, start)) return []
  const { before, node } = context.hoist(value, { ...context, hint: variable.name })
  return [...before, { kind: 'assign', variable, value: node }]
}

const conditionalOf = (node: Node, context: Context) => {
  if (node.kind === 'named' && !isOpaque(node, context)) return conditionalOf(node.of, context)
  if (node.kind === 'logic') return asGuardedConditional(node)
  return node.kind === 'conditional' && !isInline(node) ? node : undefined
}

const ZERO_VALUES: Partial<Record<Type['kind'], (type: Type) => Node>> = {
  string: () => literal(''),
  integer: () => literal(0),
  number: () => literal(0),
  boolean: () => literal(false),
  map: (type) => goCall('dict', type),
  object: (type) => goCall('dict', type),
  list: (type) => goCall('list', type),
}

/** What a variable holds before it is set. A variable of Go can't be made with `nil`; an empty list has it as its first item. */
const zeroValue = (type: Type): Node =>
  (type.optional ? undefined : ZERO_VALUES[type.kind]?.(type)) ?? goCall('first', type, goCall('list', type))

/** The loop that gives a variable its value, iteration by iteration; a search ends with what it finds. */
export const lowerFold = (node: FoldNode, context: Context): Block => {
  const { over, key, value } = node
  const { before, node: list } = context.hoist(over, context)
  const body = lowerIteration(node.body, node, context)
  const index = key && isVariableRead(key, node.body) ? { key } : {}
  return [...before, { kind: 'range', over: list, ...index, value, body, empty: [] }]
}

const lowerIteration = (body: Node, fold: FoldNode, context: Context): Block => {
  const of = simplify(body, context)
  const arm = (part: Node): Block => lowerIteration(part, fold, context)
  if (of.kind === 'absent' || isVariable(of, fold.state)) return []
  if (of.kind === 'fail') return lowerFail(of, context)
  if (of.kind === 'conditional') return branch(of.test, arm(of.then), arm(of.otherwise), context)
  if (of.type.optional) return branch(present(of), arm(there(of)), [], context)
  const { before, node } = context.hoist(of, { ...context, hint: fold.state.name })
  const last: Statement[] = fold.ends ? [{ kind: 'break' }] : []
  return [...before, { kind: 'assign', variable: fold.state, value: node }, ...last]
}

const isVariableRead = (variable: VariableNode, body: Node): boolean =>
  someInside(body, (node) => isVariable(node, variable))

const isVariable = (node: Node, variable: VariableNode): boolean => node.kind === 'variable' && node.id === variable.id
