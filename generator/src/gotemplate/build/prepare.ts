import { mapChildren } from '../../model/inside.ts'
import { plain } from '../../model/leaves.ts'
import type { ConditionalNode, LogicNode, Node } from '../../model/node.ts'
import { isScalar } from '../../model/type.ts'
import { isInline } from '../nodes/default.ts'
import { mayBeLeftOut } from '../nodes/facts.ts'
import { asChoice } from '../nodes/lazy.ts'
import { goName, newVariable } from '../nodes/nodes.ts'
import { isOpaque } from '../nodes/repeated.ts'
import { variableName } from '../text/variable-name.ts'
import type { Statement } from '../tree/tree.ts'
import { choose, withoutChoices } from './choose.ts'
import { collect } from './collect.ts'
import type { Context, Prepared } from './context.ts'
import { failure } from './failure.ts'
import { defineVariable } from './variables.ts'

/** Puts what is no expression of a template into variables: loops, conditions whose arms may fail, maps with spreads. */
export const prepare = (node: Node, context: Context): Prepared => {
  const before: Statement[] = []
  return { node: lift(node, context, before), before }
}

const lift = (node: Node, context: Context, before: Statement[]): Node => {
  if (isOpaque(node, context)) return node
  if (node.kind === 'named') return liftNamed(node, context, before)
  if (node.kind === 'conditional') return liftChoice(node, context, before)
  if (node.kind === 'logic') {
    if (asChoice(node)) return variableFor(node, context.hint, context, before)
    return mapChildren(node, (operand) => lift(withoutChoices(operand, context), context, before))
  }
  if (isComposedLate(node)) return add(collect(node, context.hint, context), before)
  const hints = hintsOf(node)
  return mapChildren(node, (child) => lift(child, { ...context, hint: hints.get(child) ?? context.hint }, before))
}

/** What variables for the values of a map are called: what their keys say. */
const hintsOf = (node: Node): ReadonlyMap<Node, string> => {
  if (node.kind === 'field') return new Map(typeof node.key === 'string' ? [[node.value, variableName(node.key)]] : [])
  if (node.kind !== 'call' || goName(node) !== 'dict') return new Map()
  const keyOf = (index: number): Node | undefined => (index % 2 ? node.arguments[index - 1] : undefined)
  return new Map(node.arguments.flatMap((value, index) => hintOf(value, keyOf(index))))
}

const hintOf = (value: Node, key: Node | undefined): [Node, string][] =>
  key?.kind === 'literal' && typeof key.value === 'string' ? [[value, variableName(key.value)]] : []

const add = (prepared: Prepared, before: Statement[]): Node => {
  before.push(...prepared.before)
  return prepared.node
}

const liftNamed = (node: Node & { kind: 'named' }, context: Context, before: Statement[]): Node => {
  if (node.of.kind === 'conditional' && !isInline(node.of) && !isChecked(node.of)) {
    return variableFor(node.of, node.name, context, before)
  }
  const of = lift(node.of, { ...context, hint: node.name }, before)
  return of === node.of ? node : of
}

const liftChoice = (node: ConditionalNode, context: Context, before: Statement[]): Node => {
  const { test, then, otherwise } = node
  if (then.kind === 'fail') return checked(test, then, otherwise, context, before)
  if (otherwise.kind === 'fail') {
    before.push(...choose(test, [], failure(otherwise, context), context))
    return lift(then, context, before)
  }
  if (isInline(node)) return mapChildren(node, (child) => lift(child, context, before))
  return variableFor(node, nameOf(node) ?? context.hint, context, before)
}

const isChecked = ({ then, otherwise }: ConditionalNode): boolean => then.kind === 'fail' || otherwise.kind === 'fail'

const variableFor = (node: ConditionalNode | LogicNode, name: string, context: Context, before: Statement[]): Node => {
  const variable = newVariable(name, node.type)
  before.push(...defineVariable(variable, node, context))
  return variable
}

const checked = (
  test: Node,
  fail: Node & { kind: 'fail' },
  rest: Node,
  context: Context,
  before: Statement[],
): Node => {
  before.push(...choose(test, failure(fail, context), [], context))
  return lift(rest, context, before)
}

/** A choice between `.Values.external.host` and something else is a host. */
const nameOf = ({ then, otherwise }: ConditionalNode): string | undefined => {
  const paths = [plain(then), plain(otherwise)].filter((arm) => arm.kind === 'member')
  return paths[0]?.kind === 'member' && isScalar(paths[0].type) ? paths[0].key : undefined
}

/** A list or map whose length isn't known, or with something in it that is no expression. */
const isComposedLate = (node: Node): boolean => {
  if (node.kind === 'each') return true
  if (node.kind === 'object') {
    return node.entries.some((entry) => entry.kind === 'spread' || mayBeLeftOut(entry))
  }
  return node.kind === 'list' && node.items.some((item) => item.kind === 'spread' && !isWhole(item.of))
}

const isWhole = (node: Node): boolean => !['list', 'each', 'conditional', 'object'].includes(plain(node).kind)
