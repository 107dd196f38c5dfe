import { byBytes } from '../functions/byte-order.ts'
import { isEmptyValue } from '../functions/emptiness.ts'
import { isMap } from '../model/map.ts'
import type { CompareNode, KindTestNode, NodeTable } from '../model/node.ts'
import { type Scope, valueIn } from './scope.ts'

type Kinds = 'truthy' | 'present' | 'kind-test' | 'compare' | 'not' | 'logic'

/** What is a boolean. */
export const testing: Pick<NodeTable<unknown, [Scope]>, Kinds> = {
  truthy: (node, scope) => !isEmptyValue(valueIn(node.operand, scope)),
  present: (node, scope) => valueIn(node.operand, scope) !== undefined,
  'kind-test': (node, scope) => IS[node.is](valueIn(node.operand, scope)),
  compare: (node, scope) => COMPARE[node.operator](valueIn(node.left, scope), valueIn(node.right, scope)),
  not: (node, scope) => !valueIn(node.operand, scope),
  logic: (node, scope) =>
    node.operator === 'and'
      ? node.operands.every((operand) => valueIn(operand, scope))
      : node.operands.some((operand) => valueIn(operand, scope)),
}

const IS: Record<KindTestNode['is'], (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  map: isMap,
  list: Array.isArray,
}

const order = (left: unknown, right: unknown): number =>
  typeof left === 'string' && typeof right === 'string' ? byBytes(left, right) : Number(left) - Number(right)

const COMPARE: Record<CompareNode['operator'], (left: unknown, right: unknown) => boolean> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  lt: (left, right) => order(left, right) < 0,
  le: (left, right) => order(left, right) <= 0,
  gt: (left, right) => order(left, right) > 0,
  ge: (left, right) => order(left, right) >= 0,
}
