import type { Type } from '../model/type.ts'
import { accepts, integer } from './accept.ts'
import { define } from './definition.ts'

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
    const minima = types.map((type) => (type.kind === 'integer' ? type.minimum : undefined))
    const known = minima.filter((minimum) => minimum !== undefined)
    return { kind: 'integer', ...(known.length === minima.length && { minimum: Math.min(...known) }) }
  },
})
