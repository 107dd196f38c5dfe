import { functionNamed } from '../functions/index.ts'
import type { ArithmeticNode, NodeTable } from '../model/node.ts'
import { RenderError } from '../model/render-error.ts'
import { type Scope, valueIn } from './scope.ts'

type Kinds = 'conditional' | 'arithmetic' | 'text' | 'call' | 'fail'

/** What is computed. */
export const computing: Pick<NodeTable<unknown, [Scope]>, Kinds> = {
  conditional: (node, scope) => valueIn(valueIn(node.test, scope) ? node.then : node.otherwise, scope),
  arithmetic: (node, scope) => {
    const [left, right] = [Number(valueIn(node.left, scope)), Number(valueIn(node.right, scope))]
    // plus zero: integers know no negative zero
    return ARITHMETIC[node.operator](left, right) + 0
  },
  text: (node, scope) => node.parts.map((part) => String(valueIn(part, scope))).join(''),
  call: (node, scope) => {
    const values = node.arguments.map((argument) => valueIn(argument, scope))
    return (functionNamed(node.function).javascript as (...values: unknown[]) => unknown)(...values)
  },
  fail: (node, scope) => {
    throw new RenderError(String(valueIn(node.message, scope)))
  },
}

const ARITHMETIC: Record<ArithmeticNode['operator'], (left: number, right: number) => number> = {
  add: (left, right) => left + right,
  sub: (left, right) => left - right,
  mul: (left, right) => left * right,
  div: (left, right) => Math.trunc(left / right),
  mod: (left, right) => left % right,
}
