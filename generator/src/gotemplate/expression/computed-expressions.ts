import { functionNamed } from '../../functions/index.ts'
import { not } from '../../model/boolean.ts'
import { insertionOf, isIncluded } from '../../model/included.ts'
import { plain } from '../../model/leaves.ts'
import type { CallNode, ConditionalNode, Node, NodeTable } from '../../model/node.ts'
import { isScalar, required } from '../../model/type.ts'
import { defaulted } from '../nodes/conditionals.ts'
import { goName } from '../nodes/nodes.ts'
import { atom, call, type Expression, labelled, labelOf, piped } from './expression-tree.ts'
import { format } from './format.ts'
import { includedText, includedValue } from './include-expressions.ts'
import { operand } from './layout.ts'
import { float, integer } from './numbers.ts'
import { closedText, expressionOf, readable, rootOf, type Scope } from './scope.ts'

type Kinds = 'conditional' | 'arithmetic' | 'text' | 'call' | 'fail'

/** What is computed. */
export const computedExpressions: Pick<NodeTable<Expression, [Scope]>, Kinds> = {
  conditional: (node, scope) => conditionalExpression(node, scope),
  // these cast their operands themselves
  arithmetic: ({ operator, left, right }, scope) =>
    call(operator, expressionOf(left, scope), expressionOf(right, scope)),
  text: (node, scope) => format(node, scope),
  call: (node, scope) => {
    if (isIncluded(node)) return insertionOf(node) ? includedValue(node, scope) : includedText(node, scope)
    const name = goName(node)
    if (name === undefined) return functionCall(node, scope)
    if (name === 'fromYaml') return fromYaml(node.arguments[0] as Node, scope)
    return call(name, ...node.arguments.map((each) => readable(each, scope)))
  },
  fail: ({ message }, scope) => call('fail', expressionOf(message, scope)),
}

const fromYaml = (helper: Node, scope: Scope): Expression => {
  const include = closedText(helper, expressionOf(helper, scope), scope)
  return labelled(piped(include, 'fromYaml'), labelOf(include) ?? 'map')
}

const conditionalExpression = (node: ConditionalNode, scope: Scope): Expression => {
  const { test, then, otherwise, type } = node
  // what is there in any case is the arm that is there
  if (!type.optional && otherwise.kind === 'absent') return expressionOf(then, scope)
  if (!type.optional && then.kind === 'absent') return expressionOf(otherwise, scope)
  const standard = defaulted(node)
  if (standard) return piped(expressionOf(standard.value, scope), 'default', expressionOf(standard.otherwise, scope))
  if (type.kind === 'boolean') return lazyChoice(node, scope)
  return call('ternary', readable(then, scope), readable(otherwise, scope), expressionOf(test, scope))
}

const lazyChoice = ({ test, then, otherwise }: ConditionalNode, scope: Scope): Expression =>
  call(
    'or',
    call('and', expressionOf(test, scope), expressionOf(then, scope)),
    call('and', expressionOf(not(test), scope), expressionOf(otherwise, scope)),
  )

const functionCall = (node: CallNode, scope: Scope): Expression => {
  const { go, casts, through, copies, method, member, sharedBy, then = [] } = functionNamed(node.function)
  const first = typeof through === 'function' ? through(node.arguments.map(({ type }) => type)) : through
  const args = node.arguments.map((each, index) => {
    const expression = argument(each, casts?.includes(index) ? 'int' : first?.[index], scope)
    return copies && index < node.arguments.length - 1 && needsCopy(each) ? call('deepCopy', expression) : expression
  })
  const called = method ? call(`${operand(args[0] as Expression)}.${go}`, ...args.slice(1)) : inOrder(node, args)
  const read = member === undefined ? called : atom(`${operand(called)}.${member}`)
  const result = then.reduce<Expression>((before, next) => piped(before, next), read)
  return sharedBy === undefined ? result : shared(result, args[sharedBy] as Expression, scope)
}

/** What all templates of a chart share: each is given the same context, which keeps it. */
const shared = (value: Expression, key: Expression, scope: Scope): Expression => {
  const root = rootOf(scope)
  return call('get', call('set', root, key, call('or', call('get', root, key), value)), key)
}

const inOrder = ({ function: name, arguments: args, type }: CallNode, given: readonly Expression[]): Expression => {
  const { go, order, more = [] } = functionNamed(name)
  const all = [...args.keys()]
  const positions = order ? [...order, ...all.slice(order.length).filter((at) => !order.includes(at))] : all
  const ordered = positions.map((at) => given[at] as Expression)
  const isFixed = args[positions.at(-1) ?? 0]?.kind === 'literal'
  const pipes = type.kind === 'string' && (order !== undefined || ordered.length === 1) && !isFixed && !more.length
  return pipes
    ? piped(ordered.at(-1) as Expression, go, ...ordered.slice(0, -1))
    : call(go, ...ordered, ...more.map(atom))
}

/** A map that is composed here of scalars can't be changed anywhere else. */
const needsCopy = (node: Node): boolean =>
  node.kind !== 'object' ||
  !node.entries.every((entry) => entry.kind === 'field' && isScalar(required(entry.value.type)))

/** An argument, given to another function of Go first, where that changes something. */
const argument = (node: Node, through: string | undefined, scope: Scope): Expression => {
  if (through === 'int64') return integer(node, scope)
  if (through === 'float64') return float(node, scope)
  const expression = readable(node, scope)
  return through === undefined || isUnchanged(node, through) ? expression : call(through, expression)
}

const isUnchanged = (node: Node, through: string): boolean => {
  const of = plain(node)
  return of.kind === 'literal' && (through === 'int' || /^[\w,:;/@#=<>~ -]*$/.test(String(of.value)))
}
