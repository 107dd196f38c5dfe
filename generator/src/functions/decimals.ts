import { OnlyHelmError, RenderError } from '../model/render-error.ts'
import type { Type } from '../model/type.ts'
import { accepts, both, type Check, count, isThere } from './argument-checks.ts'
import { define } from './definition.ts'

/** `digits` / 10 ^ `scale`: Helm computes with decimals, so that 0.1 + 0.2 is 0.3. */
interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const decimalOf = (value: number): Decimal => {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole, fraction = ''] = mantissa.split('.')
  return { digits: BigInt(`${whole}${fraction}`), scale: fraction.length - Number(exponent) }
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent)

const sum = (a: Decimal, b: Decimal, sign: bigint): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  return { digits: a.digits * power(scale - a.scale) + sign * b.digits * power(scale - b.scale), scale }
}

/** Digits behind the point of a quotient. */
const PRECISION = 16

const quotient = (a: Decimal, b: Decimal): Decimal => {
  if (b.digits === 0n) throw new RenderError('decimal division by 0')
  const shift = PRECISION + b.scale - a.scale
  const dividend = a.digits * power(Math.max(shift, 0))
  const divisor = b.digits * power(Math.max(-shift, 0))
  const remainder = dividend % divisor
  const away = absolute(remainder) * 2n >= absolute(divisor) ? (a.digits < 0n === b.digits < 0n ? 1n : -1n) : 0n
  return { digits: dividend / divisor + away, scale: PRECISION }
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

const computed =
  (of: (a: Decimal, b: Decimal) => Decimal) =>
  (...numbers: readonly number[]): number => {
    const { digits, scale } = numbers.map(decimalOf).reduce(of)
    const result = Number(`${digits}e${-scale}`)
    if (Number.isFinite(result)) return result
    throw new OnlyHelmError('this result is too large for a number, so Helm would write nothing in its place')
  }

const number: Check = (type) =>
  isThere(type) ??
  (type.kind === 'number' || type.kind === 'integer' ? undefined : "this isn't a number: give the value a number type")

const aNumber = (): Type => ({ kind: 'number' })

/**
 * The sum of numbers with decimals, as one computes on paper: unlike JavaScript, Helm computes with decimals, so that
 * 0.1 and 0.2 make 0.3.
 *
 * @example
 * total: addf(values.replicas, 0.5) // total: {{ toJson (addf .Values.replicas 0.5) }}
 */
export const addf = define(
  computed((a, b) => sum(a, b, 1n)),
  { name: 'addf', go: 'addf', refuse: accepts(number), result: aNumber },
)

/**
 * A number less others, with decimals: see `addf`.
 *
 * @example
 * rest: subf(values.replicas, 0.5) // rest: {{ toJson (subf .Values.replicas 0.5) }}
 */
export const subf = define(
  computed((a, b) => sum(a, b, -1n)),
  { name: 'subf', go: 'subf', refuse: accepts(number), result: aNumber },
)

/**
 * The product of numbers with decimals: see `addf`.
 *
 * @example
 * memory: mulf(values.replicas, 0.75) // memory: {{ toJson (mulf .Values.replicas 0.75) }}
 */
export const mulf = define(
  computed((a, b) => ({ digits: a.digits * b.digits, scale: a.scale + b.scale })),
  { name: 'mulf', go: 'mulf', refuse: accepts(number), result: aNumber },
)

/**
 * A number divided by others, to 16 digits behind the point: see `addf`. It fails where one of them is 0.
 *
 * @example
 * half: divf(values.replicas, 2) // half: {{ toJson (divf .Values.replicas 2) }}
 */
export const divf = define(computed(quotient), { name: 'divf', go: 'divf', refuse: accepts(number), result: aNumber })

/**
 * The largest whole number that isn't larger: `Math.floor`.
 *
 * @example
 * whole: floor(mulf(values.replicas, 0.75)) // whole: {{ toJson (floor (mulf .Values.replicas 0.75)) }}
 */
export const floor = define((value: number): number => Math.floor(value), {
  name: 'floor',
  go: 'floor',
  refuse: accepts(number),
  result: aNumber,
})

/**
 * The smallest whole number that isn't smaller: `Math.ceil`.
 *
 * @example
 * whole: ceil(mulf(values.replicas, 0.75)) // whole: {{ toJson (ceil (mulf .Values.replicas 0.75) | addf 0) }}
 */
export const ceil = define((value: number): number => Math.ceil(value) + 0, {
  name: 'ceil',
  go: 'ceil',
  // of -0.5 it gives -0, which Helm writes so
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['addf 0'],
  refuse: accepts(number),
  result: aNumber,
})

const MOST_PLACES = 15

const places: Check = (type) =>
  type.kind === 'integer' && (type.maximum ?? MOST_PLACES + 1) <= MOST_PLACES
    ? undefined
    : `\`round\` supports at most ${MOST_PLACES} decimal places: write a constant, such as 2`

/**
 * A number with so many places behind the point; half is rounded up. As in Helm, a negative number is rounded down.
 *
 * @example
 * ratio: round(divf(values.replicas, 3), 2) // ratio: {{ toJson (round (divf .Values.replicas 3) 2) }}
 */
export const round = define(
  (value: number, places: number): number => {
    const shifted = Number(`1e${places}`) * value
    const rounded = shifted % 1 >= 0.5 ? Math.ceil(shifted) : Math.floor(shifted)
    return rounded / Number(`1e${places}`)
  },
  { name: 'round', go: 'round', casts: [1], refuse: accepts(number, both(count, places)), result: aNumber },
)
