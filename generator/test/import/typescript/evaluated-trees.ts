import type { BinaryOperator, Expression, Member, Spread } from '../../../src/import/typescript/tree.ts'

/** Values of names. */
export type Names = Readonly<Record<string, unknown>>

/** What an expression gives by its tree, without its text. */
export const evaluate = (given: Expression, names: Names): unknown => {
  const value = evaluateLink(given, names)
  return value === CUT ? undefined : value
}

/** What a chain gives from `?.` on, where there is nothing before it. */
const CUT = Symbol('nothing before ?.')

/** A link of a chain, which is cut where a link before it is. */
const evaluateLink = (given: Expression, names: Names): unknown => {
  if (given.kind === 'member' || given.kind === 'element') return read(given, evaluateLink(given.of, names), names)
  if (given.kind === 'call') {
    const { callee } = given
    const isMethod = callee.kind === 'member' || callee.kind === 'element'
    const self = isMethod ? evaluateLink(callee.of, names) : undefined
    const called = isMethod ? read(callee, self, names) : evaluateLink(callee, names)
    return called === CUT ? CUT : Reflect.apply(called as () => unknown, self, listOf(given.args, names))
  }
  return KINDS[given.kind](given as never, names)
}

type Read = Extract<Expression, { readonly kind: 'member' | 'element' }>

const read = (given: Read, self: unknown, names: Names): unknown => {
  if (self === CUT || (given.isOptional && (self === undefined || self === null))) return CUT
  const key = given.kind === 'member' ? given.name : evaluate(given.index, names)
  return (self as Record<string, unknown>)[key as string]
}

const listOf = (parts: readonly (Expression | Spread)[], names: Names): unknown[] => {
  const list: unknown[] = []
  for (const part of parts)
    if (part.kind === 'spread') list.push(...(evaluate(part.value, names) as unknown[]))
    else list.push(evaluate(part, names))
  return list
}

type Kinds = Exclude<Expression['kind'], 'member' | 'element' | 'call'>

const KINDS: { readonly [K in Kinds]: (given: Extract<Expression, { readonly kind: K }>, names: Names) => unknown } = {
  literal: ({ value }) => value,
  name: ({ name }, names) => {
    const [first = '', ...others] = name.split('.')
    const value = Object.hasOwn(names, first) ? names[first] : (globalThis as Names)[first]
    return others.reduce<unknown>((of, key) => (of as Names)[key], value)
  },
  template: ({ parts }, names) =>
    parts.map((part) => (typeof part === 'string' ? part : `${evaluate(part, names)}`)).join(''),
  unary: ({ operator, operand }, names) => {
    const value = evaluate(operand, names)
    if (operator === 'typeof') return typeof value
    return operator === '!' ? !value : -(value as number)
  },
  binary: ({ operator, left, right }, names) =>
    OPERATORS[operator](
      () => evaluate(left, names) as never,
      () => evaluate(right, names) as never,
    ),
  conditional: ({ test, then, otherwise }, names) => evaluate(evaluate(test, names) ? then : otherwise, names),
  array: ({ items }, names) => listOf(items, names),
  object: ({ members }, names) => {
    const made: Record<string, unknown> = {}
    for (const each of members) define(made, each, names)
    return made
  },
  arrow: (given, names) => (value: unknown) =>
    'kind' in given.body ? evaluate(given.body, { ...names, x: value }) : undefined,
  as: ({ value }, names) => evaluate(value, names),
}

const define = (made: object, given: Member, names: Names): void => {
  const set = (key: PropertyKey, value: unknown) =>
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
  if (given.kind === 'spread') {
    const from = { ...(evaluate(given.value, names) as object) }
    for (const [key, value] of Object.entries(from)) set(key, value)
  } else {
    const key = typeof given.key === 'string' ? given.key : evaluate(given.key, names)
    const name = typeof key === 'symbol' ? key : `${key}`
    set(name, evaluate(given.value, names))
  }
}

type Lazy = () => never

const OPERATORS: Readonly<Record<BinaryOperator, (left: Lazy, right: Lazy) => unknown>> = {
  '||': (left, right) => left() || right(),
  '&&': (left, right) => left() && right(),
  '??': (left, right) => left() ?? right(),
  '===': (left, right) => left() === right(),
  '!==': (left, right) => left() !== right(),
  '<': (left, right) => left() < right(),
  '<=': (left, right) => left() <= right(),
  '>': (left, right) => left() > right(),
  '>=': (left, right) => left() >= right(),
  '+': (left, right) => left() + right(),
  '-': (left, right) => left() - right(),
  '*': (left, right) => left() * right(),
  '/': (left, right) => left() / right(),
  '%': (left, right) => left() % right(),
  in: (left, right) => left() in (right() as object),
}
