import { alternatives, isScalar, optional, STRING, type Type } from '../../../model/type.ts'
import { binary, conditional, literal, name, template } from '../../typescript/make.ts'
import type { Expression } from '../../typescript/tree.ts'
import { isIncludedYaml } from './included.ts'
import type { Scope } from './scope.ts'
import { type Typed, textCall, typed } from './typed.ts'
import { Unconverted } from './unconverted.ts'

/** A part of a text: what Helm prints of a value, where one that is unset prints nothing. */
export const textPart = (value: Typed): string | Expression => {
  if (value.form) return serialized(value).expression
  if (value.constant !== undefined) return value.constant === null ? '' : String(value.constant)
  if (value.part !== undefined || !alternatives(value.type).every(isScalar))
    throw new Unconverted(`a ${kindWord(value)} within a text`)
  return value.type.optional ? binary('??', value.expression, literal('')) : value.expression
}

/** What is no value by itself, in words. */
const PARTS: Readonly<Record<string, string>> = { kind: 'name of a kind', split: 'list of parts' }

const kindWord = ({ part, type }: Typed): string => {
  if (part !== undefined) return PARTS[part] ?? 'context'
  return type.kind === 'unknown' || type.kind === 'any' ? 'value whose type isn’t known' : `${type.kind}`
}

/** A text put together. */
export const joinedText = (parts: readonly (string | Expression)[]): Typed => {
  const merged = template(parts)
  if (merged.kind === 'literal' && typeof merged.value === 'string')
    return { ...typed(merged, STRING), constant: merged.value }
  return typed(merged, STRING)
}

/** The text of a value, as `quote` and `toString` give it; that of an unset one is unset. */
export const asText = (value: Typed): Typed => {
  if (value.form) return serialized(value)
  if (value.type.kind === 'string') return value
  if (value.type.kind === 'absent') return value
  const text = joinedText([textPart({ ...value, type: { ...value.type, optional: false } })])
  if (!value.type.optional) return text
  const isUnset = binary('===', value.expression, literal(undefined))
  return typed(conditional(isUnset, literal(undefined), text.expression), optional(STRING))
}

/** A value that is printed as YAML or JSON, as a text. */
export const serialized = (value: Typed): Typed => {
  if (value.form === undefined) return value
  if (isIncludedYaml(value.expression))
    return { ...typed({ ...value.expression, callee: name('include') }, STRING), isIncluded: true }
  if (value.mayPrintNothing) throw new Unconverted('a named template that may print nothing, as a text')
  if (value.form === 'template') throw new Unconverted('a template that is rendered within another')
  return textCall(value.form === 'yaml' ? 'toYaml' : 'toJson', value.expression)
}

/** The same where it may print nothing: by the named template. */
export const printed = (value: Typed, { converting }: Scope): Typed => {
  const [template] = value.included?.args ?? []
  if (!value.form || !value.mayPrintNothing || !value.included || template?.kind !== 'literal') return serialized(value)
  converting.included.add(String(template.value))
  return { ...typed({ ...value.included, callee: name('include') }, STRING), isIncluded: true }
}

/** Whether all that a type allows are texts. */
export const isText = (type: Type): boolean => alternatives(type).every(({ kind }) => kind === 'string')

/** The literal that a constant is; only a text will do. */
export const constantText = ({ constant: value }: Typed, what: string): string => {
  if (typeof value !== 'string') throw new Unconverted(`${what} that is computed`)
  return value
}
