import { required, type Type } from '../../model/type.ts'
import type { Expression, Statement } from '../typescript/tree.ts'
import { mapStatements } from '../typescript/walk.ts'
import type { GivenValue } from './helper-calls.ts'

/** The fields that are read of a value, each with those that are read of it; undefined where all of it is. */
export type Reads = ReadonlyMap<string, Reads> | undefined

/** What a function reads of a parameter. */
export const readsOf = (body: readonly Statement[], parameter: string): Reads => {
  const found: Expression[] = []
  mapStatements(body, (each) => {
    found.push(each)
    return each
  })
  const inner = new Set(found.flatMap((each) => (each.kind === 'member' ? [each.of] : [])))
  const chains = found.flatMap((each) => (inner.has(each) ? [] : [chainOf(each, parameter)]))
  return treeOf(chains.filter((chain) => chain !== undefined))
}

/** `['image', 'tag']` of `parameter.image.tag`. */
const chainOf = (given: Expression, parameter: string): readonly string[] | undefined => {
  if (given.kind === 'name') return given.name === parameter ? [] : undefined
  const chain = given.kind === 'member' ? chainOf(given.of, parameter) : undefined
  return chain && given.kind === 'member' ? [...chain, given.name] : undefined
}

const treeOf = (chains: readonly (readonly string[])[]): Reads => {
  if (chains.some(({ length }) => length === 0)) return undefined
  const keys = new Set(chains.map(([key]) => key as string))
  return new Map(
    [...keys].map((key) => [key, treeOf(chains.filter(([first]) => first === key).map(([, ...rest]) => rest))]),
  )
}

/** The type of a parameter: as the values name it, or of what is read of it. */
export const writtenType = ({ written, type }: GivenValue, reads: Reads): string => {
  const named = written && written.length > 0 && (written.length === 1 || !holdsObject(type)) ? written : undefined
  if (!named) return textOf(type, reads)
  return [...named, ...(type.optional ? ['undefined'] : [])].join(' | ')
}

const holdsObject = (type: Type): boolean =>
  type.kind === 'object' || (type.kind === 'union' && type.of.some(holdsObject))

const textOf = (type: Type, reads: Reads): string => {
  const own = TEXTS[type.kind](required(type) as never, reads)
  return type.optional && own !== 'unknown' && own !== 'undefined' ? `${own} | undefined` : own
}

type Of<K extends Type['kind']> = Extract<Type, { readonly kind: K }>

const TEXTS: { readonly [K in Type['kind']]: (type: Of<K>, reads: Reads) => string } = {
  string: () => 'string',
  integer: () => 'number',
  number: () => 'number',
  boolean: () => 'boolean',
  any: () => 'any',
  unknown: () => 'unknown',
  absent: () => 'undefined',
  list: ({ item }) => `readonly ${inParentheses(textOf(item, undefined))}[]`,
  map: ({ value }) => `Record<string, ${textOf(value, undefined)}>`,
  union: ({ of }) => [...new Set(of.map((each) => textOf(each, undefined)))].join(' | '),
  object: ({ fields }, reads) => {
    const shown = Object.entries(fields).filter(([key]) => reads === undefined || reads.has(key))
    const members = shown.map(([key, field]) => memberOf(key, field, reads?.get(key)))
    return members.length > 0 ? `{ ${members.join('; ')} }` : 'object'
  },
}

const inParentheses = (text: string): string => (/[ |]/.test(text) && !text.startsWith('{') ? `(${text})` : text)

const memberOf = (key: string, field: Type, reads: Reads): string => {
  const at = /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`
  return field.optional ? `${at}?: ${textOf(field, reads)}` : `${at}: ${textOf(field, reads)}`
}
