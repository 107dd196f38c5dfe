import { isScalar, required, STRING } from '../../../../model/type.ts'
import { binary, call, literal, name } from '../../../typescript/make.ts'
import type { Expression } from '../../../typescript/tree.ts'
import { isIncludedYaml } from '../included.ts'
import type { Scope } from '../scope.ts'
import { asText, constantText, isText, joinedText, serialized, textPart } from '../texts.ts'
import { constant, type Typed, textCall, typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import { counterpart } from './defined.ts'
import { arity, type Conversion, type Family } from './family.ts'
import { kindIs } from './kinds.ts'
import { choose } from './logic.ts'

const printf = ([given, ...values]: readonly Typed[]): Typed => {
  const format = constantText(given as Typed, 'a format')
  const pieces = format.split(/(%%|%[-+# 0]*[\d.]*[a-zA-Z])/)
  const verbs = pieces.filter((piece) => /^%[^%]/.test(piece))
  if (verbs.length !== values.length) throw new Unconverted('printf with another number of arguments')
  if (!verbs.every((verb, index) => isPlain(verb, values[index] as Typed)))
    return textCall('printf', (given as Typed).expression, ...values.map(({ expression }) => expression))
  const rest = [...values]
  return joinedText(
    pieces.map((piece): string | Expression => {
      if (piece === '%%') return '%'
      return /^%[^%]/.test(piece) ? textPart(rest.shift() as Typed) : piece
    }),
  )
}

/** A verb that prints what a template literal does. */
const isPlain = (verb: string, { type, form, constant: value }: Typed): boolean => {
  if (form !== undefined) return verb === '%s' || verb === '%v'
  if (type.optional || value === null) return false
  if (verb === '%s') return isText(type)
  if (verb === '%d') return type.kind === 'integer'
  return verb === '%v' && ['string', 'integer', 'boolean'].includes(type.kind)
}

/** Go puts a space between two operands of which neither is a text. */
const print = (values: readonly Typed[]): Typed => {
  const isSpaced = values.some((value, index) => {
    const before = values[index - 1]
    return before !== undefined && !isText(value.type) && !isText(before.type)
  })
  if (isSpaced) throw new Unconverted('print of several values that are no texts')
  return joinedText(values.map(textPart))
}

const cat = (values: readonly Typed[]): Typed =>
  joinedText(values.flatMap((value, index) => [index > 0 ? ' ' : '', textPart(value)]))

const text = (args: readonly Typed[]): Typed => asText(arity(args, 1)[0])

/** YAML reads a text with quotes as it is, whatever a named template printed. */
const quoted = (args: readonly Typed[]): Typed => {
  const { isIncluded: _isIncluded, included: _included, ...value } = text(args)
  return value
}

const encoded =
  (form: 'yaml' | 'json') =>
  (args: readonly Typed[]): Typed => {
    const [value] = arity(args, 1)
    if (value.part !== undefined) throw new Unconverted('the context as a text')
    return { ...value, form }
  }

/** Its parts are called `_0`, `_1` and so on; in a loop they are sorted by these names, which no list is. */
const split = (args: readonly Typed[], scope: Scope): Typed => ({
  ...convert('splitList', args, scope),
  part: 'split',
  named: convert('split', args, scope),
})

/** Nothing blank stands around what `toYaml` gives. */
const trim = (args: readonly Typed[], scope: Scope): Typed => {
  const [of] = arity(args, 1)
  return of.form === 'yaml' ? of : convert('trim', args, scope)
}

/** `toYaml` ends its text without a line break already. */
const trimSuffix = (args: readonly Typed[], scope: Scope): Typed => {
  const [suffix, of] = arity(args, 2)
  return of.form === 'yaml' && suffix.constant === '\n' ? of : convert('trimSuffix', args, scope)
}

/** What is no list is a text already. */
const join = (args: readonly Typed[], scope: Scope): Typed => {
  const [separator, of] = arity(args, 2)
  if (of.part === undefined && isScalar(of.type)) return textOrEmpty(of)
  const isList = kindIs([constant('slice'), of])
  const [list, other] = [isList.holds, isList.fails].map((facts) => scope.knowing(facts).narrowed(of))
  if (of.type.kind !== 'union' || list?.type.kind !== 'list' || !other || !isScalar(other.type))
    return convert('join', args, scope)
  return choose(isList, join([separator, list], scope), textOrEmpty(other))
}

/** The text of a scalar; an unset one has none. */
const textOrEmpty = (value: Typed): Typed => {
  if (value.type.kind !== 'string') return joinedText([textPart(value)])
  return value.type.optional ? typed(binary('??', value.expression, literal('')), required(value.type)) : value
}

/** The function of chartwright for what has no other meaning here. */
const convert = (name: string, args: readonly Typed[], scope: Scope): Typed =>
  (counterpart(name) as Conversion)(args, scope)

/** What was written as YAML or JSON is read again. */
const decoded =
  (callee: string) =>
  (args: readonly Typed[]): Typed => {
    const [value] = arity(args, 1)
    const isList = callee.endsWith('Array')
    const type = isList ? LIST : MAP
    if (!value.form) return typed(call(callee, value.expression), type)
    const { form: _, ...whole } = value
    const { expression } = whole
    if (!isIncludedYaml(expression)) return whole
    return typed({ ...expression, callee: name(isList ? 'includeYaml<any[]>' : 'includeYaml') }, type)
  }

const MAP = { kind: 'map', value: { kind: 'unknown', optional: true } } as const
const LIST = { kind: 'list', item: { kind: 'unknown' } } as const

/** Of what a template renders, chartwright has the checksum only. */
const checksum = (args: readonly Typed[]): Typed => {
  const [value] = arity(args, 1)
  if (value.form === 'template') return typed(value.expression, STRING)
  return textCall('sha256', serialized(asText(value)).expression)
}

/** Functions that make texts. */
export const TEXTS: Family = {
  printf,
  print,
  cat,
  join,
  trim,
  trimSuffix,
  split,
  quote: quoted,
  squote: quoted,
  toString: text,
  toYaml: encoded('yaml'),
  mustToYaml: encoded('yaml'),
  toJson: encoded('json'),
  mustToJson: encoded('json'),
  toRawJson: encoded('json'),
  mustToRawJson: encoded('json'),
  fromYaml: decoded('fromYaml'),
  fromJson: decoded('fromJson'),
  fromYamlArray: decoded('fromYamlArray'),
  fromJsonArray: decoded('fromJsonArray'),
  sha256sum: checksum,
}
