/** Random programs: small chart functions over any values, as authors might write them. @module */
import fc from 'fast-check'
import * as chartwright from '../../../src/author/index.ts'
import type { Type } from '../../../src/model/type.ts'
import { arbitraryValues } from '../../../src/self-check/arbitrary.ts'
import type { CaseSource } from '../case.ts'
import { schemaOfType } from '../schema-of-type.ts'
import { type Draw, written } from './draw.ts'
import { writeProgram } from './program.ts'
import { typeText } from './types.ts'
import { writeValuesType } from './values.ts'

const withPreamble = (program: string, values: Type): string => {
  const used = Object.keys(chartwright).filter((name) => new RegExp(`\\b${name}\\(`).test(program))
  return `import { ${['type Chart', ...used].join(', ')} } from 'chartwright'
type Values = ${typeText(values)}
type Context = Chart<Values>
${program}`
}

/** Longer programs, of which there are few, are left out: it bounds how long one takes. */
const LONGEST = 3_000

type Program = Pick<CaseSource, 'text' | 'form' | 'valuesType'>

/** Small charts' functions over values of a type. */
const randomProgram = (valuesType: Type): fc.Arbitrary<Program> =>
  written((draw): Program => {
    const form = draw.chance(12) ? 'notes' : 'manifest'
    return { text: withPreamble(writeProgram(draw, valuesType, form), valuesType), form, valuesType }
  })

/** What to draw: `count` programs, which are called by their number counted on from `from`, and `values` to render them with. */
export interface DrawOptions {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly values: number
}

/** Programs that read one interface of values, and values of it. Their names, and those of the values, hold all of them. */
export const drawPrograms = ({ seed, from, count, values }: DrawOptions) => {
  const [valuesType] = fc.sample(written(writeValuesType), { seed, numRuns: 1 }) as [Type]
  const programs = fc.sample(randomProgram(valuesType), { seed, numRuns: count * 2 })
  const short = programs.filter(({ text }) => text.length <= LONGEST).slice(0, count)
  const sources = short.map((program, index): CaseSource => {
    const name = `random program ${from + index}\n${program.text}`
    return { name, id: `r${from + index}`, ...program }
  })
  return { sources, sets: randomValuesOf(valuesType, seed, values) }
}

const WORDS = ['a', 'b', 'k', 'x', 'A', 'x-a', 'name', '1'] as const

/** Values of a type, sharp ones among them, and such as programs have for keys and texts; each by its text. */
const randomValuesOf = (type: Type, seed: number, count: number): Record<string, Record<string, unknown>> => {
  const drawn = fc.sample(
    arbitraryValues(schemaOfType(type)).chain((values) => written((draw) => familiar(values, type, draw))),
    { seed, numRuns: count },
  ) as Record<string, unknown>[]
  return Object.fromEntries(drawn.map((values, index) => [`values ${index}: ${JSON.stringify(values)}`, values]))
}

/** Some texts and keys in place of others. */
const familiar = (value: unknown, type: Type, draw: Draw): unknown => {
  if (typeof value === 'string') return isOpen(type) && draw.chance(30) ? draw.one(WORDS) : value
  if (Array.isArray(value)) return value.map((item) => familiar(item, type.kind === 'list' ? type.item : type, draw))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => {
    const isMap = type.kind === 'map'
    return [
      isMap && (key === 'kind' || draw.chance(40)) ? draw.one(WORDS) : key,
      familiar(each, fieldIn(type, key), draw),
    ]
  })
  return Object.fromEntries(entries)
}

const isOpen = (type: Type): boolean =>
  (type.kind === 'string' && !type.values) || (type.kind === 'union' && type.of.some(isOpen))

const fieldIn = (type: Type, key: string): Type => {
  if (type.kind === 'map') return type.value
  return (type.kind === 'object' && type.fields[key]) || NOTHING
}

const NOTHING: Type = { kind: 'absent', optional: true }
