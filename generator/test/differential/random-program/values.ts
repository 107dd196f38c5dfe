import type { Type } from '../../../src/model/type.ts'
import type { Draw } from './draw.ts'
import { distinct } from './literals.ts'
import { listOf, mapOf, objectOf, PLAIN, TEXT, TRUTH, WORD } from './types.ts'

const COUNT: Type = { kind: 'integer', minimum: 0, maximum: 10_000_000 }
const PORT: Type = { kind: 'integer', minimum: 1, maximum: 3_000_000 }
const SIGNED: Type = { kind: 'integer', minimum: -1_000_000, maximum: 3_000_000 }
const SOME: Type = { kind: 'string', nonEmpty: true }

const SCALARS: readonly Type[] = [TEXT, TEXT, PLAIN, WORD, COUNT, PORT, SIGNED, TRUTH, SOME]
const NAMES = [
  'a',
  'b',
  'k',
  'on',
  'host',
  'name',
  'no',
  'length',
  'keys',
  'list',
  'root',
  'with-dash',
  'tls',
  'end',
  'items',
  'map',
  'port',
  'extra',
]

const constant = (value: string): Type => ({ kind: 'string', values: [value], nonEmpty: true, ascii: true })

const object = (draw: Draw, depth: number): Type =>
  objectOf(
    Object.fromEntries(distinct(draw.times(1, 4, () => draw.one(NAMES))).map((name) => [name, field(draw, depth - 1)])),
  )

const field = (draw: Draw, depth: number): Type => {
  const type = anyField(draw, depth)
  return draw.chance(35) ? { ...type, optional: true } : type
}

const anyField = (draw: Draw, depth: number): Type =>
  depth <= 0
    ? draw.one(SCALARS)
    : draw.one([
        () => draw.one(SCALARS),
        () => draw.one(SCALARS),
        () => draw.one(SCALARS),
        () => listOf(draw.one(SCALARS)),
        () => listOf(object(draw, depth)),
        () => mapOf(draw.one(SCALARS)),
        () => mapOf(object(draw, depth)),
        () => object(draw, depth),
        () => union(draw),
      ])()

const union = (draw: Draw): Type =>
  draw.chance(50)
    ? { kind: 'union', of: [TEXT, COUNT] }
    : {
        kind: 'union',
        of: [
          objectOf({ kind: constant('A'), a: draw.one(SCALARS) }),
          objectOf({ kind: constant('B'), b: draw.one(SCALARS), name: { ...TEXT, optional: true } }),
        ],
      }

/** The type of the values of a chart: some of what all programs want, and anything. */
export const writeValuesType = (draw: Draw): Type =>
  objectOf({
    word: WORD,
    s: TEXT,
    hosts: listOf(TEXT),
    map: mapOf(TEXT),
    ...Object.fromEntries(distinct(draw.times(5, 9, () => draw.one(NAMES))).map((name) => [name, field(draw, 2)])),
  })
