import { alternatives, isAscii, neverEmpty, type Type } from '../model/type.ts'

/** What is wrong with an argument and what to write instead; undefined when nothing is. */
export type Check = (type: Type) => string | undefined

/** Checks each argument by its own rule; the last rule is for all that follow. */
export const accepts =
  (...checks: Check[]) =>
  (...types: Type[]): string | undefined => {
    for (const [index, type] of types.entries()) {
      const problem = (checks[index] ?? checks.at(-1))?.(type)
      if (problem !== undefined) return problem
    }
    return undefined
  }

/** All of several rules. */
export const both =
  (...checks: Check[]): Check =>
  (type) => {
    for (const check of checks) {
      const problem = check(type)
      if (problem !== undefined) return problem
    }
    return undefined
  }

/** What is wrong with a value that may be absent or null. */
export const MAY_BE_UNDEFINED = 'this value may be undefined here: test it first, or give a default with `??`'

/** There: neither absent nor null. */
export const isThere: Check = (type) => (type.optional ? MAY_BE_UNDEFINED : undefined)

const ARTICLE: Record<Type['kind'], string> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  list: 'a list',
  map: 'a map',
  object: 'a map',
  union: 'one of several types',
  any: 'of unknown type',
  unknown: 'of unknown type',
  absent: 'always undefined',
}

const oneOf =
  (wanted: string, ...kinds: Type['kind'][]): Check =>
  (type) =>
    isThere(type) ?? (kinds.includes(type.kind) ? undefined : `this is ${ARTICLE[type.kind]}, not ${wanted}`)

/** A string. */
export const text: Check = (type) => {
  const scalar = alternatives(type).every(
    (each) => ['integer', 'number', 'boolean'].includes(each.kind) || each.kind === 'string',
  )
  if (!type.optional && type.kind !== 'string' && scalar) {
    return `this is ${ARTICLE[type.kind]}, not a string: make it one with a template literal, \`\${…}\``
  }
  return oneOf('a string', 'string')(type)
}

/** A string of ASCII characters only: Helm counts and changes bytes where JavaScript counts characters. */
export const asciiText: Check = (type) =>
  text(type) ??
  (isAscii(type)
    ? undefined
    : 'Helm works on bytes here, so it would split or change characters beyond ASCII: give this value a type with a pattern of ASCII characters, such as DnsLabel')

/** A string that is never empty. */
export const someText: Check = (type) =>
  text(type) ??
  (neverEmpty(type)
    ? undefined
    : 'this string may be empty, which means something else in Helm: write a constant that is not empty')

/** A fixed text. */
export const literalText: Check = (type) =>
  text(type) ??
  (type.kind === 'string' && type.values?.length === 1
    ? undefined
    : 'this argument must be a string that is written in the source')

/** An integer. */
export const integer: Check = (type) =>
  type.kind === 'number' && !type.optional
    ? 'this must be an integer, but may have decimals: give this value an integer type, such as Count'
    : oneOf('an integer', 'integer')(type)

/** An integer that is never negative. */
export const count: Check = (type) =>
  integer(type) ??
  (type.kind === 'integer' && (type.minimum ?? -1) >= 0
    ? undefined
    : 'this value may be negative: give the value a type with a minimum, such as Count')

/** An integer that is never less than a bound. */
export const atLeast =
  (bound: number): Check =>
  (type) =>
    integer(type) ??
    (type.kind === 'integer' && (type.minimum ?? bound - 1) >= bound
      ? undefined
      : `this value may be less than ${bound}: give the value a type with a minimum`)

/** A list. */
export const list: Check = oneOf('a list', 'list')

/** A map. */
export const map: Check = oneOf('a map', 'map', 'object')

/** A list whose items pass a rule. */
export const listOf =
  (item: Check): Check =>
  (type) =>
    list(type) ?? (type.kind === 'list' ? item(type.item) : undefined)

/**
 * Without anything inside that may be null: for a chart's function it is absent, but Helm would write it. What is passed
 * through has its nulls in both.
 */
export const complete: Check = (type) => {
  const field = nullableIn(type)
  return (
    isThere(type) ??
    (field && `its ${field} may be null, which Helm would write: spread what holds it into a map, \`{ ...values }\``)
  )
}

/** The path of the first part of a list or map that may be null. */
const nullableIn = (type: Type): string | undefined => {
  for (const [name, inner] of alternatives(type).flatMap(inside)) {
    if (inner.optional) return name
    const within = nullableIn(inner)
    if (within !== undefined) return `${name}.${within}`
  }
  return undefined
}

const inside = (type: Type): readonly [name: string, type: Type][] => {
  if (type.kind === 'list') return [['items', type.item]]
  if (type.kind === 'map') return [...Object.entries(type.fields ?? {}), ['entries', type.value]]
  return type.kind === 'object' ? Object.entries(type.fields) : []
}
