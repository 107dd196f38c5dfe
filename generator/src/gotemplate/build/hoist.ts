import { mapChildren } from '../../model/inside.ts'
import { plain } from '../../model/leaves.ts'
import type { ConditionalNode, LogicNode, Node } from '../../model/node.ts'
import { isScalar } from '../../model/type.ts'
import { asGuardedConditional, isInline } from '../nodes/conditionals.ts'
import { mayBeLeftOut } from '../nodes/facts.ts'
import { goName, newVariable } from '../nodes/nodes.ts'
import { isOpaque } from '../nodes/repeated.ts'
import { variableName } from '../text/variable-name.ts'
import type { Statement } from '../tree/tree.ts'
import { branch, lowerFail, withoutConditionals } from './branch.ts'
import type { Context, Hoisted } from './context.ts'
import { defineVariable } from './lower-variable.ts'
import { materialize } from './materialize.ts'

/** Puts what is no expression of a template into variables: loops, conditions whose arms may fail, maps with spreads. */
export const hoist = (node: Node, context: Context): Hoisted => {
  const before: Statement[] = []
  return { node: liftStatements(node, context, before), before }
}

const liftStatements = (node: Node, context: Context, before: Statement[]): Node => {
  if (isOpaque(node, context)) return node
  if (node.kind === 'named') return liftNamed(node, context, before)
  if (node.kind === 'conditional') return liftConditional(node, context, before)
  if (node.kind === 'logic') {
    if (asGuardedConditional(node)) return liftIntoVariable(node, context.hint, context, before)
    return mapChildren(node, (operand) => liftStatements(withoutConditionals(operand, context), context, before))
  }
  if (isDynamicCollection(node)) return withStatements(materialize(node, context.hint, context), before)
  const hints = hintsOf(node)
  return mapChildren(node, (child) =>
    liftStatements(child, { ...context, hint: hints.get(child) ?? context.hint }, before),
  )
}

/** What variables for the values of a map are called: what their keys say. */
const hintsOf = (node: Node): ReadonlyMap<Node, string> => {
  if (node.kind === 'field') return new Map(typeof node.key === 'string' ? [[node.value, variableName(node.key)]] : [])
  if (node.kind !== 'call' || (goName(node) !== 'dict' && node.function !== 'argumentMap')) return new Map()
  const keyOf = (index: number): Node | undefined => (index % 2 ? node.arguments[index - 1] : undefined)
  return new Map(node.arguments.flatMap((value, index) => hintOf(value, keyOf(index))))
}

const hintOf = (value: Node, key: Node | undefined): [Node, string][] =>
  key?.kind === 'literal' && typeof key.value === 'string' ? [[value, variableName(key.value)]] : []

const withStatements = (prepared: Hoisted, before: Statement[]): Node => {
  before.push(...prepared.before)
  return prepared.node
}

const liftNamed = (node: Node & { kind: 'named' }, context: Context, before: Statement[]): Node => {
  if (node.of.kind === 'conditional' && !isInline(node.of) && !isChecked(node.of)) {
    return liftIntoVariable(node.of, node.name, context, before)
  }
  const of = liftStatements(node.of, { ...context, hint: node.name }, before)
  return of === node.of ? node : of
}

const liftConditional = (node: ConditionalNode, context: Context, before: Statement[]): Node => {
  const { test, then, otherwise } = node
  if (then.kind === 'fail') return hoistCheck(test, then, otherwise, context, before)
  if (otherwise.kind === 'fail') {
    before.push(...branch(test, [], lowerFail(otherwise, context), context))
    return liftStatements(then, context, before)
  }
  if (isInline(node)) return mapChildren(node, (child) => liftStatements(child, context, before))
  return liftIntoVariable(node, commonName(node) ?? context.hint, context, before)
}

const isChecked = ({ then, otherwise }: ConditionalNode): boolean => then.kind === 'fail' || otherwise.kind === 'fail'

const liftIntoVariable = (
  node: ConditionalNode | LogicNode,
  name: string,
  context: Context,
  before: Statement[],
): Node => {
  const variable = newVariable(name, node.type)
  before.push(...defineVariable(variable, node, context))
  return variable
}

const hoistCheck = (
  test: Node,
  fail: Node & { kind: 'fail' },
  rest: Node,
  context: Context,
  before: Statement[],
): Node => {
  before.push(...branch(test, lowerFail(fail, context), [], context))
  return liftStatements(rest, context, before)
}

/** A choice between `.Values.external.host` and something else is a host. */
const commonName = ({ then, otherwise }: ConditionalNode): string | undefined => {
  const paths = [plain(then), plain(otherwise)].filter((arm) => arm.kind === 'member')
  return paths[0]?.kind === 'member' && isScalar(paths[0].type) ? paths[0].key : undefined
}

/** A list or map whose length isn't known, or with something in it that is no expression. */
const isDynamicCollection = (node: Node): boolean => {
  if (node.kind === 'each') return true
  if (node.kind === 'object') {
    return node.entries.some((entry) => entry.kind === 'spread' || mayBeLeftOut(entry))
  }
  return node.kind === 'list' && node.items.some((item) => item.kind === 'spread' && !isWhole(item.of))
}

const isWhole = (node: Node): boolean => !['list', 'each', 'conditional', 'object'].includes(plain(node).kind)
