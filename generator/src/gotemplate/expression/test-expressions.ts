import { and, not, or } from '../../model/boolean.ts'
import { change, plain } from '../../model/leaves.ts'
import type { CompareNode, KindTestNode, Node, NodeTable } from '../../model/node.ts'
import { kindTest, present } from '../../model/tests.ts'
import { alternatives, required, type Type } from '../../model/type.ts'
import { conditionOf } from './condition.ts'
import { atom, call, type Expression, text } from './expression-tree.ts'
import { float, integer } from './numbers.ts'
import { expressionOf, type Scope } from './scope.ts'

type Kinds = 'truthy' | 'present' | 'kind-test' | 'compare' | 'not' | 'logic'

/** Tests as real booleans. */
export const testExpressions: Pick<NodeTable<Expression, [Scope]>, Kinds> = {
  truthy: ({ operand }, scope) => call('not', call('empty', expressionOf(operand, scope))),
  present: ({ operand }, scope) => call('ne', expressionOf(operand, scope), atom('nil')),
  'kind-test': kindExpression,
  compare: (node, scope) => {
    const guarded = withGuards(node)
    return guarded === node ? comparison(node, scope) : expressionOf(guarded, scope)
  },
  not: ({ operand }, scope) => {
    const of = plain(operand)
    if (of.kind === 'truthy') return call('empty', expressionOf(of.operand, scope))
    if (of.kind === 'kind-test') return otherKindTest(of, scope)
    if (of.kind === 'present') return call('eq', expressionOf(of.operand, scope), atom('nil'))
    return of.kind === 'compare' ? expressionOf(not(of), scope) : call('not', conditionOf(operand, scope))
  },
  logic: ({ operator, operands }, scope) => call(operator, ...operands.map((each) => expressionOf(each, scope))),
}

const GO_KINDS = { string: ['string'], number: ['float64', 'int64'], boolean: ['bool'], map: ['map'], list: ['slice'] }
const TYPE_KINDS: Readonly<Record<KindTestNode['is'], readonly Type['kind'][]>> = {
  string: ['string'],
  number: ['integer', 'number'],
  boolean: ['boolean'],
  map: ['map', 'object'],
  list: ['list'],
}

function kindExpression({ operand, is }: KindTestNode, scope: Scope): Expression {
  const other = is === 'number' ? otherKind(operand.type, is) : undefined
  if (other) return call('not', kindExpression(kindTest(operand, other), scope))
  const tests = GO_KINDS[is].map((kind) => call('kindIs', text(kind), expressionOf(operand, scope)))
  return tests.length > 1 ? call('or', ...tests) : (tests[0] as Expression)
}

/** Not of a kind: of the only other one, where there is one. */
const otherKindTest = (node: KindTestNode, scope: Scope): Expression => {
  const other = node.is === 'number' ? otherKind(node.operand.type, node.is) : undefined
  return other ? kindExpression(kindTest(node.operand, other), scope) : call('not', kindExpression(node, scope))
}

/** The only other kind of a union, so that one test tells a number from it. */
const otherKind = (type: Type, is: KindTestNode['is']): KindTestNode['is'] | undefined => {
  if (type.optional) return undefined
  const others = alternatives(type).filter(({ kind }) => !TYPE_KINDS[is].includes(kind))
  const kinds = (Object.keys(TYPE_KINDS) as KindTestNode['is'][]).filter((kind) =>
    others.some((other) => TYPE_KINDS[kind].includes(other.kind)),
  )
  return kinds.length === 1 ? kinds[0] : undefined
}

const isInteger = (node: Node): boolean => node.type.kind === 'integer'
const isNumber = (node: Node): boolean => isInteger(node) || node.type.kind === 'number'

const comparison = ({ operator, left, right }: CompareNode, scope: Scope): Expression => {
  const cast = isInteger(left) && isInteger(right) ? integer : isNumber(left) && isNumber(right) ? float : expressionOf
  return call(operator, cast(left, scope), cast(right, scope))
}

/** Go compares only values of one kind: what may be of another is tested before. */
const withGuards = (node: CompareNode): Node => {
  const tests = [...kindGuards(node), ...presenceGuards(node)]
  if (tests.length === 0) return node
  const typed = change(node, { left: certain(node.left, node.right), right: certain(node.right, node.left) })
  return node.operator === 'ne' ? or(...tests.map(not), typed) : and(...tests, typed)
}

/** The same value, of the type that a guard has made sure of. */
const certain = (node: Node, other: Node): Node => {
  if (!needsKind(node, other) && !(isNumber(node) && node.type.optional)) return node
  return change(node, { type: required(needsKind(node, other) ? other.type : node.type) })
}

const needsKind = (node: Node, other: Node): boolean => node.type.kind === 'union' && other.type.kind !== 'union'

const kindGuards = ({ left, right }: CompareNode): Node[] =>
  [[left, right] as const, [right, left] as const].flatMap(([node, other]) => {
    const is = (Object.keys(TYPE_KINDS) as KindTestNode['is'][]).find((kind) =>
      TYPE_KINDS[kind].includes(other.type.kind),
    )
    return needsKind(node, other) && is ? [kindTest(node, is)] : []
  })

/** The cast of an absent number would be 0. */
const presenceGuards = ({ left, right }: CompareNode): Node[] =>
  [left, right].filter((node) => isNumber(node) && node.type.optional).map(present)
