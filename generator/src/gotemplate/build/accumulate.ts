import { someInside } from '../../model/inside.ts'
import type { FoldNode, Node, VariableNode } from '../../model/node.ts'
import { present, there } from '../../model/tests.ts'
import type { Block, Statement } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { failure } from './failure.ts'
import { simplified } from './presence.ts'

/** The loop that gives a variable its value, turn by turn; a search ends with what it finds. */
export const accumulate = (node: FoldNode, context: Context): Block => {
  const { over, key, value } = node
  const { before, node: list } = context.prepare(over, context)
  const body = turn(node.body, node, context)
  const index = key && isRead(key, node.body) ? { key } : {}
  return [...before, { kind: 'range', over: list, ...index, value, body, empty: [] }]
}

const turn = (body: Node, fold: FoldNode, context: Context): Block => {
  const of = simplified(body, context)
  const arm = (part: Node): Block => turn(part, fold, context)
  if (of.kind === 'absent' || isVariable(of, fold.state)) return []
  if (of.kind === 'fail') return failure(of, context)
  if (of.kind === 'conditional') return choose(of.test, arm(of.then), arm(of.otherwise), context)
  if (of.type.optional) return choose(present(of), arm(there(of)), [], context)
  const { before, node } = context.prepare(of, { ...context, hint: fold.state.name })
  const last: Statement[] = fold.ends ? [{ kind: 'break' }] : []
  return [...before, { kind: 'assign', variable: fold.state, value: node }, ...last]
}

const isRead = (variable: VariableNode, body: Node): boolean => someInside(body, (node) => isVariable(node, variable))

const isVariable = (node: Node, variable: VariableNode): boolean => node.kind === 'variable' && node.id === variable.id
