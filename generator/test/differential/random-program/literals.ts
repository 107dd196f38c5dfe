import { required, type Type } from '../../../src/model/type.ts'
import type { Draw } from './draw.ts'
import { fitting } from './scope.ts'
import { keyText } from './types.ts'
import type { Place } from './writing.ts'

const TEXTS = [
  "''",
  "'x'",
  "'a'",
  "'A'",
  "'no'",
  "'1e3'",
  "'{{ y }}'",
  "'%d'",
  "'it\\'s \"q\"'",
  "'a\\nb\\n'",
  "' lead'",
  "'toString'",
  "'#'",
]
const ASCII = ["'x'", "'a'", "'B-c'", "'no'", "''"]
const WHOLES = ['0', '1', '2', '7', '80', '-1', '3000000']
/** Keys that maps of a program have in common. */
export const FIELDS = ['a', 'b', 'k', 'x-a', 'name', 'no'] as const

type OfKind<K extends Type['kind']> = Extract<Type, { kind: K }>

const LITERALS: { readonly [K in Type['kind']]: (type: OfKind<K>, draw: Draw) => string } = {
  string: ({ values, ascii }, draw) =>
    values ? `'${draw.one(values)}'${values.length > 1 ? ' as const' : ''}` : draw.one(ascii ? ASCII : TEXTS),
  integer: (_, draw) => draw.one(WHOLES),
  number: (_, draw) => draw.one(['0.5', '2', '1e21']),
  boolean: (_, draw) => draw.one(['true', 'false']),
  list: ({ item }, draw) => `[${draw.times(1, 3, () => literal(item, draw)).join(', ')}]`,
  map: ({ value }, draw) =>
    `({ ${distinct(draw.times(1, 2, () => draw.one(FIELDS)))
      .map((key) => `${keyText(key)}: ${literal(value, draw)}`)
      .join(', ')} })`,
  object: ({ fields }, draw) =>
    `({ ${Object.entries(fields)
      .map(([key, field]) => `${keyText(key)}: ${literal(field, draw)}`)
      .join(', ')} })`,
  union: ({ of }, draw) => literal(draw.one(of), draw),
  any: () => "({ own: 'x' })",
  unknown: () => "({ own: 'x' })",
  absent: () => 'undefined',
}

/** Each of a list once. */
export const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** A constant of a type. */
export const literal = (type: Type, draw: Draw): string =>
  type.optional && draw.chance(40)
    ? 'undefined'
    : (LITERALS[type.kind] as (type: Type, draw: Draw) => string)(required(type), draw)

/** What is at hand, or a constant. */
export const leaf = ({ draw, scope }: Place, type: Type): string => {
  const names = fitting(scope, type)
  return names.length > 0 && draw.chance(80) ? draw.one(names).text : literal(type, draw)
}
