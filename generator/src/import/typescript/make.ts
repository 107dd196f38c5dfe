import { isMap } from '../../model/map.ts'
import type { ArrowFunction, BinaryOperator, Expression, Member, Spread, Statement } from './tree.ts'

/** A string, a number, `true`, `null` or `undefined`. */
export const literal = (value: string | number | boolean | null | undefined): Expression => ({ kind: 'literal', value })

/** A variable or function; `k8s.Container` too. */
export const name = (text: string): Expression => ({ kind: 'name', name: text })

/** `image.tag`; `isOptional` gives `image?.tag`. A key that is no identifier becomes `annotations['a/b']`. */
export const member = (of: Expression, key: string, isOptional = false): Expression => ({
  kind: 'member',
  of,
  name: key,
  isOptional,
})

/** `ports[index]`; `isOptional` gives `ports?.[index]`. */
export const element = (of: Expression, index: Expression, isOptional = false): Expression =>
  index.kind === 'literal' && typeof index.value === 'string'
    ? member(of, index.value, isOptional)
    : { kind: 'element', of, index, isOptional }

/** `labels(context, part)` */
export const call = (callee: Expression | string, ...args: readonly (Expression | Spread)[]): Expression => ({
  kind: 'call',
  callee: typeof callee === 'string' ? name(callee) : callee,
  args,
})

/** A template literal; literals and other templates become a part of its texts, and a single text is a string. */
export const template = (parts: readonly (string | Expression)[]): Expression => {
  const merged: (string | Expression)[] = []
  for (const part of parts.flatMap(flatParts)) {
    const last = merged.at(-1)
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part
    else if (part !== '') merged.push(part)
  }
  const [only = ''] = merged
  return merged.length < 2 && typeof only === 'string' ? literal(only) : { kind: 'template', parts: merged }
}

const flatParts = (part: string | Expression): readonly (string | Expression)[] => {
  if (typeof part === 'string') return [part]
  if (part.kind === 'template') return part.parts.flatMap(flatParts)
  return [part.kind === 'literal' ? String(part.value) : part]
}

/** The opposite of a test, as short as it gets: `!(a === b)` is `a !== b`, `!(list.length > 0)` is `list.length === 0`. */
export const not = (test: Expression): Expression => {
  if (test.kind === 'literal') return literal(!test.value)
  if (test.kind === 'unary' && test.operator === '!') return test.operand
  if (test.kind === 'binary') return notBinary(test) ?? { kind: 'unary', operator: '!', operand: test }
  return { kind: 'unary', operator: '!', operand: test }
}

const notBinary = ({ operator, left, right }: Expression & { kind: 'binary' }): Expression | undefined => {
  const isEmptiness = isLength(left) && right.kind === 'literal' && right.value === 0
  if (operator === '>' && isEmptiness) return binary('===', left, right)
  if (operator === '===') return binary(isEmptiness ? '>' : '!==', left, right)
  return operator === '!==' ? binary('===', left, right) : undefined
}

/** `list.length`, `len(map)`: never negative and never NaN. */
const isLength = (given: Expression): boolean =>
  (given.kind === 'member' && given.name === 'length' && !given.isOptional) ||
  (given.kind === 'call' && given.callee.kind === 'name' && given.callee.name === 'len')

/** `a && b && c`; `true` for nothing. */
export const and = (...tests: readonly Expression[]): Expression => logical('&&', tests)

/** `a || b || c`; `false` for nothing. */
export const or = (...tests: readonly Expression[]): Expression => logical('||', tests)

const logical = (operator: '&&' | '||', tests: readonly Expression[]): Expression => {
  const neutral = operator === '&&'
  const operands = tests.flatMap((test) => operandsOf(operator, test))
  const needed = operands.filter(
    (each, index) => each.kind !== 'literal' || each.value !== neutral || index === operands.length - 1,
  )
  const [first = literal(neutral), ...others] = needed
  return others.reduce<Expression>((left, right) => ({ kind: 'binary', operator, left, right }), first)
}

const operandsOf = (operator: BinaryOperator, given: Expression): readonly Expression[] =>
  given.kind === 'binary' && given.operator === operator
    ? [...operandsOf(operator, given.left), ...operandsOf(operator, given.right)]
    : [given]

/** `left + right`; for `&&` and `||` the same as `and` and `or`. */
export const binary = (operator: BinaryOperator, left: Expression, right: Expression): Expression =>
  operator === '&&' || operator === '||' ? logical(operator, [left, right]) : { kind: 'binary', operator, left, right }

/** `-count` */
export const negative = (operand: Expression): Expression => ({ kind: 'unary', operator: '-', operand })

/** `typeof value` */
export const typeOf = (operand: Expression): Expression => ({ kind: 'unary', operator: 'typeof', operand })

/** `test ? then : otherwise` */
export const conditional = (test: Expression, then: Expression, otherwise: Expression): Expression => ({
  kind: 'conditional',
  test,
  then,
  otherwise,
})

/** `[a, ...b]` */
export const array = (items: readonly (Expression | Spread)[]): Expression => ({ kind: 'array', items })

/** `{ a, b: 1, ...c }` */
export const object = (members: readonly Member[]): Expression => ({ kind: 'object', members })

/** `key: value`; an expression as a key gives `[key]: value`. The comment stands above it. */
export const property = (key: string | Expression, value: Expression, comment?: readonly string[]): Member => ({
  kind: 'property',
  key: typeof key !== 'string' && key.kind === 'literal' && typeof key.value === 'string' ? key.value : key,
  value,
  ...(comment && { comment }),
})

/** `...value`; the comment stands above it. */
export const spread = (value: Expression, comment?: readonly string[]): Spread & Member => ({
  kind: 'spread',
  value,
  ...(comment && { comment }),
})

/** `(context: Context): Deployment => body`; each parameter is a text. */
export const arrow = (
  parameters: readonly string[],
  body: Expression | readonly Statement[],
  returns?: string,
): ArrowFunction => ({ kind: 'arrow', parameters, body, ...(returns !== undefined && { returns }) })

/** `value as Container` */
export const asType = (value: Expression, type: string): Expression => ({ kind: 'as', value, type })

/** `value satisfies Overlay<Values>` */
export const satisfies = (value: Expression, type: string): Expression => ({
  kind: 'as',
  value,
  type,
  isSatisfies: true,
})

/** A value of JSON; what is undefined in a map is left out. */
export const data = (value: unknown): Expression => {
  if (Array.isArray(value)) return array(value.map(data))
  if (isMap(value))
    return object(
      Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : property(key, data(inner)))),
    )
  return literal(value as string | number | boolean | null)
}
