import type { Type } from '../model/type.ts'
import { accepts, asciiText, count, integer, isThere } from './argument-checks.ts'
import { define } from './definition.ts'
import { boundsOf } from './result-types.ts'

const COUNTED = ['list', 'map', 'object', 'any']

/**
 * How many items a list has, entries a map, or characters an ASCII text.
 *
 * @example
 * len(values.hosts) // {{ len .Values.hosts }}
 */
export const len = define(
  (of: string | object): number => (typeof of === 'string' || Array.isArray(of) ? of.length : Object.keys(of).length),
  {
    name: 'len',
    go: 'len',
    refuse: accepts((type) => (COUNTED.includes(type.kind) ? isThere(type) : asciiText(type))),
    result: (): Type => ({ kind: 'integer', minimum: 0, maximum: 2 ** 31 }),
  },
)

/**
 * The largest of some integers.
 *
 * @example
 * max(values.replicas, 3) // {{ max .Values.replicas 3 }}
 */
export const max = define((...numbers: number[]): number => Math.max(...numbers), {
  name: 'max',
  go: 'max',
  refuse: accepts(integer),
  result: (...types): Type => {
    const [minima, maxima] = boundsOf(types)
    return {
      kind: 'integer',
      ...(minima.length > 0 && { minimum: Math.max(...minima) }),
      ...(maxima.length === types.length && { maximum: Math.max(...maxima) }),
    }
  },
})

/**
 * The smallest of some integers.
 *
 * @example
 * min(values.replicas, 3) // {{ min .Values.replicas 3 }}
 */
export const min = define((...numbers: number[]): number => Math.min(...numbers), {
  name: 'min',
  go: 'min',
  refuse: accepts(integer),
  result: (...types): Type => {
    const [minima, maxima] = boundsOf(types)
    return {
      kind: 'integer',
      ...(minima.length === types.length && { minimum: Math.min(...minima) }),
      ...(maxima.length > 0 && { maximum: Math.min(...maxima) }),
    }
  },
})

/**
 * The whole numbers from 0 up to a count, without it.
 *
 * @example
 * ids: range(values.replicas)
 * // ids:
 * //   {{- toYaml (until (int .Values.replicas)) | nindent 2 }}
 */
export const range = define((length: number): number[] => Array.from({ length }, (_, index) => index), {
  name: 'range',
  go: 'until',
  casts: [0],
  refuse: accepts(count),
  result: (of) => ({
    kind: 'list',
    item: { kind: 'integer', minimum: 0, ...(of.kind === 'integer' && { maximum: of.maximum }) },
  }),
})
