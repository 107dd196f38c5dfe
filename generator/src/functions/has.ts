import { alternatives, type Type } from '../model/type.ts'
import { accepts, type Check, isThere, listOf } from './accept.ts'
import { define } from './definition.ts'
import { aBoolean } from './result.ts'

// a number from a values file is a float64 for Go, one from --set an int64: `has` would take them for different
const textOrBoolean: Check = (type: Type) =>
  isThere(type) ??
  (alternatives(type).every((each) => each.kind === 'string' || each.kind === 'boolean')
    ? undefined
    : 'Helm finds only strings and booleans in a list: use .some((item) => item === …) on a fixed list, or make the items strings')

/**
 * Whether a list has an item.
 *
 * @example
 * has(values.features, 'metrics') // {{ has "metrics" .Values.features }}
 */
export const has = define((list: readonly unknown[], item: string | boolean): boolean => list.includes(item), {
  name: 'has',
  go: 'has',
  order: [1, 0],
  refuse: accepts(listOf(textOrBoolean), textOrBoolean),
  result: aBoolean,
})
