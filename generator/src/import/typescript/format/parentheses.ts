import type { BinaryOperator, Expression } from '../tree.ts'
import type { At, Role } from './place.ts'

const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  '??': 1,
  '||': 2,
  '&&': 3,
  '===': 4,
  '!==': 4,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  in: 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
}

/** Whether an operator takes its operands as tests, and doesn't need them all. */
export const isLogical = (operator: BinaryOperator): boolean => PRECEDENCE[operator] <= PRECEDENCE['&&']

/** Whether `a + b - c` stands on one level, though it is `(a + b) - c`. */
export const flattens = (outer: BinaryOperator, inner: BinaryOperator): boolean => {
  if (PRECEDENCE[outer] !== PRECEDENCE[inner] || PRECEDENCE[outer] === PRECEDENCE['===']) return false
  return PRECEDENCE[outer] !== PRECEDENCE['*'] || (outer === inner && outer !== '%')
}

/** Whether an expression stands in parentheses at its place. */
export const needsParentheses = (at: At): boolean => {
  const rule = RULES[at.node.kind]
  return rule?.(at as never) ?? false
}

const isOneOf =
  (...roles: readonly Role[]) =>
  ({ role }: At): boolean =>
    roles.includes(role)

const isCalledOrRead = isOneOf('object', 'callee')

/** Whether an operator, a cast or a spread takes it as its operand. */
const isOperand = isOneOf('operand', 'left', 'right', 'cast')

const RULES: { readonly [K in Expression['kind']]?: (at: At) => boolean } = {
  literal: ({ node, role }) => role === 'object' && node.kind === 'literal' && typeof node.value === 'number',
  object: (at) => isLeftmostInBody(at),
  unary: ({ node, role, up }) => {
    if (role === 'operand') return isMinus(node) && up !== undefined && isMinus(up.node)
    if (role === 'left' || role === 'right') return up?.node.kind === 'binary' && up.node.operator === 'in'
    return isCalledOrRead({ node, role })
  },
  arrow: (at) => isCalledOrRead(at) || isOperand(at) || at.role === 'test',
  conditional: (at) => isCalledOrRead(at) || isOperand(at) || at.role === 'test' || at.role === 'spread',
  as: (at) => isCalledOrRead(at) || isOneOf('operand', 'left', 'right', 'test', 'then', 'otherwise', 'spread')(at),
  binary: (at) => binaryNeedsParentheses(at),
}

const isMinus = (node: Expression): boolean => node.kind === 'unary' && node.operator === '-'

const binaryNeedsParentheses = (at: At): boolean => {
  const { node, role, up } = at
  if (node.kind !== 'binary') return false
  if (up?.node.kind === 'binary') return needsParenthesesIn(up.node.operator, node.operator, role === 'right')
  if (node.operator === '??' && up?.node.kind === 'conditional') return true
  return isCalledOrRead(at) || isOneOf('operand', 'cast', 'spread')(at)
}

const needsParenthesesIn = (outer: BinaryOperator, inner: BinaryOperator, isRight: boolean): boolean => {
  if (isLogical(outer) && isLogical(inner)) return outer !== inner
  if (PRECEDENCE[outer] > PRECEDENCE[inner]) return true
  if (isRight && PRECEDENCE[outer] === PRECEDENCE[inner]) return true
  if (PRECEDENCE[outer] < PRECEDENCE[inner] && inner === '%') return PRECEDENCE[outer] === PRECEDENCE['+']
  return PRECEDENCE[outer] === PRECEDENCE[inner] && !flattens(outer, inner)
}

/** Whether an arrow function's body begins with it, where a brace would open a block. */
const isLeftmostInBody = ({ role, up }: At): boolean => {
  if (role === 'body') return true
  return up !== undefined && LEFT.includes(role) && isLeftmostInBody(up)
}

const LEFT: readonly Role[] = ['object', 'callee', 'left', 'test', 'cast']
