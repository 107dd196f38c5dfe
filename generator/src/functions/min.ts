import type { Type } from '../model/type.ts'
import { accepts, integer } from './accept.ts'
import { define } from './definition.ts'
import { boundsOf } from './result.ts'

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
