import type { Expression, Member, Spread, Statement } from './tree.ts'

/** Whether two expressions are written the same, whatever they were made from. */
export const equal = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  keys.delete('from')
  return [...keys].every((key) => equal((a as Fields)[key], (b as Fields)[key]))
}

type Fields = Readonly<Record<string, unknown>>

/** Shows an expression and all expressions in it, from the outside in. */
export const visit = (given: Expression, see: (expression: Expression) => void): void => {
  see(given)
  for (const part of partsOf(given)) visit(part, see)
}

/** The expressions right inside an expression, those of a function's statements too. */
export const partsOf = (given: Expression): readonly Expression[] => {
  const parts: Expression[] = []
  mapParts(given, (part) => {
    parts.push(part)
    return part
  })
  return parts
}

/** Changes an expression from the inside out: each part is changed before what holds it. */
export const mapExpression = (given: Expression, change: (expression: Expression) => Expression): Expression =>
  change(mapParts(given, (part) => mapExpression(part, change)))

/** Changes all expressions of statements, from the inside out. */
export const mapStatements = (
  given: readonly Statement[],
  change: (expression: Expression) => Expression,
): readonly Statement[] => given.map((each) => mapInStatement(each, (part) => mapExpression(part, change)))

type Change = (part: Expression) => Expression

/** An expression with other parts. */
export const mapParts = (given: Expression, change: Change): Expression => PARTS[given.kind](given as never, change)

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>

const PARTS: { readonly [K in Expression['kind']]: (given: Of<K>, change: Change) => Expression } = {
  literal: (given) => given,
  name: (given) => given,
  member: (given, change) => ({ ...given, of: change(given.of) }),
  element: (given, change) => ({ ...given, of: change(given.of), index: change(given.index) }),
  call: (given, change) => ({
    ...given,
    callee: change(given.callee),
    args: given.args.map((each) => mapSpread(each, change)),
  }),
  template: (given, change) => ({
    ...given,
    parts: given.parts.map((part) => (typeof part === 'string' ? part : change(part))),
  }),
  unary: (given, change) => ({ ...given, operand: change(given.operand) }),
  binary: (given, change) => ({ ...given, left: change(given.left), right: change(given.right) }),
  conditional: (given, change) => {
    const then = change(given.then)
    return { ...given, test: change(given.test), then, otherwise: change(given.otherwise) }
  },
  array: (given, change) => ({ ...given, items: given.items.map((each) => mapSpread(each, change)) }),
  object: (given, change) => ({ ...given, members: given.members.map((each) => mapMember(each, change)) }),
  arrow: (given, change) => ({
    ...given,
    body: 'kind' in given.body ? change(given.body) : given.body.map((each) => mapInStatement(each, change)),
  }),
  as: (given, change) => ({ ...given, value: change(given.value) }),
}

const mapSpread = (given: Expression | Spread, change: Change): Expression | Spread =>
  given.kind === 'spread' ? { ...given, value: change(given.value) } : change(given)

const mapMember = (given: Member, change: Change): Member => {
  if (given.kind === 'spread' || typeof given.key === 'string') return { ...given, value: change(given.value) }
  return { ...given, key: change(given.key), value: change(given.value) }
}

const mapInStatement = (given: Statement, change: Change): Statement => {
  const inAll = (all: readonly Statement[]): readonly Statement[] => all.map((each) => mapInStatement(each, change))
  if (given.kind === 'if') {
    const then = inAll(given.then)
    return {
      ...given,
      test: change(given.test),
      then,
      ...(given.otherwise && { otherwise: inAll(given.otherwise) }),
    }
  }
  if (given.kind === 'for') return { ...given, of: change(given.of), body: inAll(given.body) }
  if (given.kind === 'throw') return { ...given, message: change(given.message) }
  return { ...given, value: change(given.value) }
}
