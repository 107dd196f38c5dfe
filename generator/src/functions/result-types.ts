import { isAscii, isSimple, type Type } from '../model/type.ts'

/** A string about which nothing more is known. */
export const aString = (): Type => ({ kind: 'string' })

/** A string of printable ASCII characters without quotes and backslashes, such as a hash. */
export const aSimpleString = (): Type => ({ kind: 'string', ascii: true, simple: true })

/** A string made of parts of others: ASCII, or simple, when all of these are. */
export const textOf = (...types: Type[]): Type => ({
  kind: 'string',
  ascii: types.every(isAscii),
  simple: types.every(isSimple),
})

/** An integer that is never negative. */
export const aCount = (): Type => ({ kind: 'integer', minimum: 0 })

/** A boolean. */
export const aBoolean = (): Type => ({ kind: 'boolean' })

/** The smallest and largest values of integers, as far as they are known. */
export const boundsOf = (types: readonly Type[]): [minima: number[], maxima: number[]] => [
  types.flatMap((type) => (type.kind === 'integer' ? (type.minimum ?? []) : [])),
  types.flatMap((type) => (type.kind === 'integer' ? (type.maximum ?? []) : [])),
]
