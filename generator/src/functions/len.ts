import type { Type } from '../model/type.ts'
import { accepts, asciiText, isThere } from './accept.ts'
import { define } from './definition.ts'

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
