import { binary, literal, member, name, negative, template } from '../make.ts'
import { isIdentifier } from '../texts.ts'
import type { Expression } from '../tree.ts'
import { mapExpression } from '../walk.ts'

/** An expression as a parser would read it, in which each part is an object of its own: `member` is read by a name. */
export const normalForm = (given: Expression): Expression => mapExpression(given, normalOne)

const normalOne = (given: Expression): Expression => {
  if (given.kind === 'literal') return normalLiteral(given.value)
  if (given.kind === 'name') return normalName(given.name)
  if (given.kind === 'template') return template(given.parts)
  if (given.kind === 'member') return isIdentifier(given.name) ? given : byKey(given)
  if (given.kind !== 'binary') return given
  return given.operator === '??' ? leftmost(given) : binary(given.operator, given.left, given.right)
}

const normalLiteral = (value: string | number | boolean | null | undefined): Expression => {
  if (value === undefined) return name('undefined')
  if (typeof value !== 'number') return literal(value)
  if (Number.isNaN(value)) return name('NaN')
  if (value < 0 || Object.is(value, -0)) return negative(normalLiteral(-value))
  return value === Number.POSITIVE_INFINITY ? name('Infinity') : literal(value)
}

const normalName = (text: string): Expression => {
  const [first = '', ...others] = text.split('.')
  return others.reduce((of, key) => member(of, key), name(first))
}

/** `annotations['a/b']` */
const byKey = ({ of, name: key, isOptional }: Expression & { kind: 'member' }): Expression => ({
  kind: 'element',
  of,
  index: literal(key),
  isOptional,
})

/** `a ?? (b ?? c)` is `a ?? b ?? c`. */
const leftmost = (given: Expression & { kind: 'binary' }): Expression => {
  const { operator, left, right } = given
  if (right.kind !== 'binary' || right.operator !== operator) return { ...given }
  return leftmost({ ...right, left: leftmost({ kind: 'binary', operator, left, right: right.left }) } as never)
}
