import { own } from '../../model/map.ts'
import type { Expression } from './expression.ts'
import { stringOf } from './expression.ts'
import { pathKey } from './findings.ts'
import type { Site } from './frame.ts'
import type { KnownValue } from './known-value.ts'

/** The values that are present where a condition is true, and where it is false. */
export interface Implied {
  readonly whenTrue: readonly string[]
  readonly whenFalse: readonly string[]
}

/** Finds out what an expression is, without reporting anything. */
type Evaluate = (expression: Expression, site: Site) => KnownValue

const NOTHING: Implied = { whenTrue: [], whenFalse: [] }

/** What a condition says of the values. */
export const impliedBy = (condition: Expression, site: Site, evaluate: Evaluate): Implied => {
  const quiet = { ...site, quiet: true }
  const pathOf = (expression: Expression) => pathIn(evaluate(expression, quiet))
  const present = (expression: Expression): string[] => presentIn(pathOf(expression))
  const implied = (expression: Expression): Implied => {
    const rule = expression.kind === 'call' ? own(RULES, expression.name) : undefined
    if (rule && expression.kind === 'call') return rule(expression.given, { implied, present, pathOf })
    return { whenTrue: present(expression), whenFalse: [] }
  }
  return implied(condition)
}

/** What is truthy is present, and all that it was read from. */
const presentIn = (path: readonly string[] = []): string[] => path.map((_, index) => pathKey(path.slice(0, index + 1)))

/** Where a value of the chart is found; undefined for what is none. */
const pathIn = (value: KnownValue): readonly string[] | undefined => (value.kind === 'value' ? value.path : undefined)

interface Tools {
  readonly implied: (expression: Expression) => Implied
  readonly present: (expression: Expression) => string[]
  readonly pathOf: (expression: Expression) => readonly string[] | undefined
}

type Rule = (given: readonly Expression[], tools: Tools) => Implied

const not: Rule = ([operand], { implied }) => {
  const { whenTrue, whenFalse } = operand ? implied(operand) : NOTHING
  return { whenTrue: whenFalse, whenFalse: whenTrue }
}

const and: Rule = (given, { implied }) => ({ whenTrue: given.flatMap((each) => implied(each).whenTrue), whenFalse: [] })

const or: Rule = (given, { implied }) => {
  const all = given.map(implied)
  const [first = NOTHING, ...others] = all
  const inAll = first.whenTrue.filter((key) => others.every(({ whenTrue }) => whenTrue.includes(key)))
  return { whenTrue: inAll, whenFalse: all.flatMap(({ whenFalse }) => whenFalse) }
}

/** `default false .Values.on` is true only where the value is. */
const orElse: Rule = ([fallback, value], { implied }) =>
  fallback && value && isEmpty(fallback) ? { whenTrue: implied(value).whenTrue, whenFalse: [] } : NOTHING

/** What is empty, by what it is: the string "false" isn't. */
const EMPTY: Readonly<Record<string, readonly string[]>> = { constant: ['false', 'nil'], number: ['0'], string: [''] }

const isEmpty = (expression: Expression): boolean =>
  expression.kind === 'call'
    ? ['dict', 'list'].includes(expression.name) && expression.given.length === 0
    : 'value' in expression.operand && own(EMPTY, expression.operand.kind)?.includes(expression.operand.value) === true

const isNil = (expression: Expression): boolean =>
  expression.kind === 'operand' && expression.operand.kind === 'constant' && expression.operand.value === 'nil'

/** It is true only of what is there: every value that it is given. */
const ofPresent: Rule = (given, { present }) => ({
  whenTrue: given.flatMap((each) => present(inside(each))),
  whenFalse: [],
})

/** Functions whose result says as much of a value as the value itself. */
const TRANSPARENT = ['len', 'int', 'int64', 'float64', 'lower', 'upper', 'trim', 'quote', 'toString']

/** The value that a comparison asks for, behind `len`, `int` and the like. */
const inside = (expression: Expression): Expression => {
  const [given] = expression.kind === 'call' && TRANSPARENT.includes(expression.name) ? expression.given : []
  return given ? inside(given) : expression
}

const equal: Rule = (given, tools) => {
  const isWithNil = given.some(isNil)
  const { whenTrue } = ofPresent(given, tools)
  if (isWithNil) return { whenTrue: [], whenFalse: whenTrue }
  return given.some(isEmpty) ? NOTHING : { whenTrue, whenFalse: [] }
}

const unequal: Rule = (given, tools) => {
  const { whenTrue, whenFalse } = equal(given, tools)
  return { whenTrue: whenFalse, whenFalse: whenTrue }
}

const ofKind: Rule = ([kind, value], { present }) => {
  const found = value ? present(value) : []
  return stringOf(kind) === 'invalid' ? { whenTrue: [], whenFalse: found } : { whenTrue: found, whenFalse: [] }
}

const hasKey: Rule = ([map, key], { pathOf }) => {
  const name = stringOf(key)
  const path = map && pathOf(map)
  return path && name !== undefined ? { whenTrue: presentIn([...path, name]), whenFalse: [] } : NOTHING
}

/** `ge (int .Values.a) 1` is true only of what is there; `ge (int .Values.a) 0` of what isn't, too. */
const atLeast: Rule = (given, tools) => (given.some(isEmpty) ? NOTHING : ofPresent(given, tools))

const RULES: Readonly<Record<string, Rule>> = {
  not,
  and,
  or,
  empty: not,
  default: orElse,
  eq: equal,
  ne: unequal,
  gt: ofPresent,
  ge: atLeast,
  has: ofPresent,
  len: ofPresent,
  contains: ofPresent,
  hasPrefix: ofPresent,
  hasSuffix: ofPresent,
  kindIs: ofKind,
  typeIs: ofKind,
  typeIsLike: ofKind,
  hasKey,
}
