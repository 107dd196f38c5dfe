import { findFiles } from '../../../functions/index.ts'
import { fieldOf, optional, STRING, type Type } from '../../../model/type.ts'
import type { Command, FieldName } from '../../../template-parser/index.ts'
import { call, conditional, element, literal, member } from '../../typescript/make.ts'
import { contextField } from './context-parts.ts'
import { kindIs } from './functions/kinds.ts'
import type { Scope } from './scope.ts'
import { type Condition, constant, NO_FACTS, type Typed, typed } from './typed.ts'
import { Unconverted } from './unconverted.ts'

/** A value's field, its field's field and so on, each with what conditions around tell of it. */
export const fields = (of: Typed, names: readonly FieldName[], scope: Scope): Typed =>
  names.reduce((at, { name }) => scope.narrowed(field(at, name, scope)), scope.narrowed(of))

/** A field of a value or of the context. */
export const field = (of: Typed, name: string, scope: Scope): Typed => {
  if (of.form === 'template') return of
  if (of.entries) return of.entries.get(name) ?? constant(null)
  if (of.part === 'foundFiles') return foundFiles(of, name)
  if (of.part === 'split') return splitPart(of, name)
  if (of.part !== undefined) return contextField({ ...of, part: of.part }, name, scope)
  const { guarded } = of
  if (guarded) return guard(guarded.by, field(scope.knowing(guarded.by.holds).narrowed(guarded.value), name, scope))
  if (of.type.kind === 'union') return fieldOfUnion(of, name, scope)
  const value = {
    ...typed(member(of.expression, name, of.type.optional === true), fieldType(of.type, name)),
    ...(/^[\w./-]+$/.test(name) && writtenAt(of, `['${name}']`)),
  }
  return of.isOfMap || of.type.kind === 'map' ? { ...value, isOfMap: true } : value
}

/** A field of what is a map if it isn't something else, of which Helm would refuse to read a field. */
const fieldOfUnion = (of: Typed, name: string, scope: Scope): Typed => {
  const isMap = kindIs([constant('map'), of])
  const map = scope.knowing(isMap.holds).narrowed(of)
  if (map.type.kind === 'union') throw new Unconverted(`${name} of a value of several types`)
  return guard(isMap, field(map, name, scope))
}

const guard = (by: Condition, value: Typed): Typed => ({
  ...typed(conditional(by.expression, value.expression, literal(undefined)), optional(value.type)),
  guarded: { by, value },
})

/** `(split ":" .Values.image)._0` */
const splitPart = ({ expression }: Typed, name: string): Typed => {
  const index = /^_(\d+)$/.exec(name)?.[1]
  if (index === undefined) throw new Unconverted(`.${name} of the parts of a text`)
  return typed(element(expression, literal(Number(index))), index === '0' ? STRING : optional(STRING))
}

/** The type of a part of a value: `Values['image']['tag']`. */
export const writtenAt = ({ written, type, declared }: Typed, part: string): Pick<Typed, 'written'> => {
  if (written === undefined) return {}
  return { written: (declared ?? type).optional ? `NonNullable<${written}>${part}` : `${written}${part}` }
}

/** `(.Files.Glob "*.conf").AsConfig` */
const foundFiles = (of: Typed, name: string): Typed => {
  const method = { AsConfig: 'asConfig', AsSecrets: 'asSecrets' }[name]
  if (method === undefined) throw new Unconverted(`.${name} of files`)
  return { ...called(of, method, [], { kind: 'map', value: STRING }), form: 'yaml' }
}

const fieldType = (of: Type, name: string): Type => {
  const found = ofMap(of, name)
  return of.optional ? optional(found) : found
}

const ofMap = (of: Type, name: string): Type => {
  if (of.kind === 'object' || of.kind === 'map') {
    const known = fieldOf(of, name)
    if (known) return known
    if (of.kind === 'map') return optional(of.value)
    throw new Unconverted(`the interface Values has no ${name} there`)
  }
  if (of.kind === 'any') throw new Unconverted(`${name} of a value that is passed through`)
  throw new Unconverted(`${name} of a ${of.kind === 'unknown' ? 'value whose type isn’t known' : of.kind}`)
}

/** `.Capabilities.APIVersions.Has "batch/v1"`: a method of the context; undefined for anything else. */
export const convertMethod = (
  { operands: [head] }: Command,
  args: readonly Typed[],
  scope: Scope,
): Typed | undefined => {
  if (head.kind !== 'field' && head.kind !== 'variable') return undefined
  const method = METHODS[head.fields.at(-1)?.name ?? '']
  if (!method) return undefined
  const owner = head.kind === 'field' ? scope.dot : scope.variable(head.name)
  if (owner?.part === undefined) return undefined
  const of = fields(owner, head.fields.slice(0, -1), scope)
  return of.part === method.of ? method.call(of, args, scope) : undefined
}

interface Method {
  readonly of: string
  readonly call: (of: Typed, args: readonly Typed[], scope: Scope) => Typed
}

const called = (of: Typed, method: string, args: readonly Typed[], type: Type): Typed =>
  typed(call(member(of.expression, method), ...args.map(({ expression }) => expression)), type)

/** Which files the chart has is known: whether some are found is no question of its values. */
const globbed = (of: Typed, args: readonly Typed[], { converting }: Scope): Typed => {
  const found = { ...called(of, 'glob', args, { kind: 'unknown' }), part: 'foundFiles' }
  const pattern = args[0]?.constant
  if (typeof pattern !== 'string' || /[?[\]\\]/.test(pattern))
    throw new Unconverted('files by a pattern that isn’t known')
  const isSome = alternativesIn(pattern).some((each) => findFiles(converting.files, each).length > 0)
  return { ...found, condition: { expression: literal(isSome), holds: NO_FACTS, fails: NO_FACTS } }
}

/** `a.{sh,sql}` is `a.sh` or `a.sql`. */
const alternativesIn = (pattern: string): readonly string[] => {
  const [whole, inner = ''] = /\{([^{}]*)\}/.exec(pattern) ?? []
  return whole === undefined
    ? [pattern]
    : inner.split(',').flatMap((each) => alternativesIn(pattern.replace(whole, each)))
}

const METHODS: Readonly<Record<string, Method>> = {
  Has: { of: 'apiVersions', call: (of, args) => called(of, 'has', args, { kind: 'boolean' }) },
  Get: { of: 'files', call: (of, args) => called(of, 'get', args, STRING) },
  Glob: { of: 'files', call: (of, args, scope) => globbed(of, args, scope) },
}
