import type { Type } from '../model/type.ts'
import { accepts, integer } from './accept.ts'
import { define } from './definition.ts'
import { boundsOf } from './result.ts'

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
