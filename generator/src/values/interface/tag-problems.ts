import { own } from '../../model/map.ts'
import { patternProblem } from '../../model/pattern.ts'
import { FORMER_TYPES } from '../schema/retyped.ts'
import { FORMATS } from '../schema/schema-keywords.ts'
import { type Constraints, resolve, type Shape } from '../shape.ts'
import { CARRY, CONSTRAINTS, formerType, type TaggedSchema } from './tagged-schema.ts'

type Constraint = (typeof CONSTRAINTS)[number]

/** What is wrong with the tags of a doc comment; undefined where all of them have their effect. */
export const tagProblem = (schema: TaggedSchema, constraints: Constraints): string | undefined =>
  strayTag(schema) ??
  wrongRename(schema) ??
  wrongFormerType(schema) ??
  wrongArgument(constraints) ??
  constraintProblem(constraints)

/** The tags that mean something to chartwright. */
export const TAGS: readonly string[] = [
  ...CONSTRAINTS,
  'asType',
  'deprecated',
  'example',
  'passThrough',
  'renamedFrom',
  'retyped',
  'tpl',
]
const STRAY = new RegExp(`(?<!\\w)@(${TAGS.join('|')})(?![\\w.-])`)
const CODE = /`[^`]*`/g

/** TypeScript takes for a tag only what stands behind a space: the others stay in the text. */
const strayTag = ({ description, deprecated, example }: TaggedSchema): string | undefined => {
  const texts = [description, deprecated, example].filter((text) => typeof text === 'string')
  const [tag] = texts.flatMap((text) => STRAY.exec(text.replaceAll(CODE, ''))?.[0] ?? [])
  return tag && `${tag} is in the middle of a doc comment's text, where it has no effect: write it on a line of its own`
}

const wrongRename = ({ renamedFrom }: TaggedSchema): string | undefined => {
  if (renamedFrom === undefined) return undefined
  const text = String(renamedFrom).trim()
  const [path = '', word, ...rest] = text.split(/\s+/)
  if (/^[^\s.]+(\.[^\s.]+)*$/.test(path) && (word === undefined || word === CARRY) && rest.length === 0)
    return undefined
  return `@renamedFrom takes a path such as web.port, alone or with the word ${CARRY} behind it, but was given ${JSON.stringify(text)}`
}

const wrongFormerType = ({ retyped }: TaggedSchema): string | undefined => {
  if (retyped === undefined) return undefined
  const { type, instead } = formerType(retyped)
  if (own(FORMER_TYPES, type) !== undefined && instead !== '') return undefined
  const types = Object.keys(FORMER_TYPES).join(', ')
  return `@retyped takes the former type (one of ${types}) and what to write instead, such as "string write a list of names", but was given ${JSON.stringify(retyped)}`
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0

type Argument = readonly [isRight: (value: unknown) => boolean, words: string]
const NUMBER: Argument = [Number.isFinite, 'a number']
const COUNT: Argument = [isCount, 'an integer of at least 0']
const TEXT: Argument = [(value) => typeof value === 'string' && value !== '', 'a string']

/** What each tag that limits a value is given. */
const ARGUMENTS: { readonly [K in Constraint]: Argument } = {
  minimum: NUMBER,
  maximum: NUMBER,
  exclusiveMinimum: NUMBER,
  exclusiveMaximum: NUMBER,
  multipleOf: NUMBER,
  minLength: COUNT,
  maxLength: COUNT,
  minItems: COUNT,
  maxItems: COUNT,
  minProperties: COUNT,
  maxProperties: COUNT,
  uniqueItems: [(value) => typeof value === 'boolean', 'true, false or nothing'],
  pattern: TEXT,
  format: TEXT,
  propertyNames: [(value) => typeof value === 'object', 'an object such as {"pattern": "^[a-z]+$"}'],
}

const wrongArgument = (constraints: Constraints): string | undefined => {
  const wrong = CONSTRAINTS.find((name) => constraints[name] !== undefined && !ARGUMENTS[name][0](constraints[name]))
  return wrong && `@${wrong} takes ${ARGUMENTS[wrong][1]}, but was given ${JSON.stringify(constraints[wrong])}`
}

/** What keeps constraints from meaning the same for Helm and for ajv; undefined when they do. */
export const constraintProblem = ({ pattern, format, multipleOf, propertyNames }: Constraints): string | undefined => {
  if (propertyNames) return constraintProblem(propertyNames)
  if (format !== undefined && own(FORMATS, format) === undefined) {
    return `Helm and editors check the format ${format} differently: use @pattern, or one of ${Object.keys(FORMATS).join(', ')}`
  }
  if (multipleOf !== undefined && !(Number.isInteger(multipleOf) && multipleOf > 0)) {
    return `@multipleOf takes a positive integer, but was given ${multipleOf}: fractions are not exact`
  }
  return pattern === undefined ? undefined : patternProblem(pattern)
}

type Kind = Exclude<Shape['kind'], 'shared'>

const STRING: readonly Kind[] = ['string']
const NUMBERS: readonly Kind[] = ['integer', 'number']
const LIST: readonly Kind[] = ['list']
const MAPS: readonly Kind[] = ['map', 'object']

/** What each tag limits. */
const LIMITED: { readonly [K in Constraint]: readonly [kinds: readonly Kind[], words: string] } = {
  minimum: [NUMBERS, 'numbers'],
  maximum: [NUMBERS, 'numbers'],
  exclusiveMinimum: [NUMBERS, 'numbers'],
  exclusiveMaximum: [NUMBERS, 'numbers'],
  multipleOf: [NUMBERS, 'numbers'],
  minLength: [STRING, 'strings'],
  maxLength: [STRING, 'strings'],
  pattern: [STRING, 'strings'],
  format: [STRING, 'strings'],
  minItems: [LIST, 'lists'],
  maxItems: [LIST, 'lists'],
  uniqueItems: [LIST, 'lists'],
  minProperties: [MAPS, 'maps'],
  maxProperties: [MAPS, 'maps'],
  propertyNames: [MAPS, 'maps'],
}

const WORDS: { readonly [K in Kind]: string } = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  list: 'a list',
  map: 'a map',
  object: 'an interface',
  union: 'a union of other types',
  any: 'passed through',
  unknown: 'of an unknown type',
}

/** A tag that has no effect on a value of this shape, and what to do; undefined where there is none. */
export const tagWithoutEffect = (shape: Shape, tagged: Constraints): string | undefined => {
  const { kind, constraints: all } = resolve(shape)
  const constraints = { ...all, ...tagged }
  const kinds = kindsOf(shape)
  const wrong = CONSTRAINTS.find(
    (name) => constraints[name] !== undefined && !LIMITED[name][0].some((each) => kinds.includes(each)),
  )
  if (!wrong) return undefined
  return `@${wrong} limits ${LIMITED[wrong][1]}, and this value is ${WORDS[kind]}: remove it, or tag an alias for the type that it limits`
}

/** The types of JSON Schema, or a part of them, that a value of each kind may have; `--set` gives a decimal as a text. */
const TYPES: { readonly [K in Kind]: readonly string[] } = {
  string: ['string'],
  integer: ['integer', 'number'],
  number: ['integer', 'number', 'string'],
  boolean: ['boolean'],
  list: ['array'],
  map: ['object'],
  object: ['object'],
  union: [],
  any: ['object'],
  unknown: Object.keys(FORMER_TYPES),
}

/** What is wrong with a former type that a value may still have; undefined where it is one. */
export const retypedWithoutEffect = (shape: Shape): string | undefined => {
  const { retyped } = resolve(shape)
  if (!retyped || !kindsOf(shape).some((kind) => TYPES[kind].includes(retyped.type))) return undefined
  return `@retyped ${retyped.type} has no effect, since this value may still be ${FORMER_TYPES[retyped.type]}: remove it, or give the value another type`
}

const kindsOf = (shape: Shape): readonly Kind[] => {
  const of = resolve(shape)
  return of.kind === 'union' ? of.of.flatMap(kindsOf) : [of.kind]
}
