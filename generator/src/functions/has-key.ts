import { accepts, type Check, isThere, text } from './accept.ts'
import { define } from './definition.ts'
import { aBoolean } from './result.ts'

const openMap: Check = (type) =>
  isThere(type) ??
  (type.kind === 'map' && !type.value.optional
    ? undefined
    : 'test a field of an interface by `map.key !== undefined`: null counts as absent, which hasKey of Helm does not')

/**
 * Whether a map has a key.
 *
 * @example
 * hasKey(values.env, 'MODE') // {{ hasKey .Values.env "MODE" }}
 */
export const hasKey = define(
  (map: Readonly<Record<string, unknown>>, key: string): boolean => Object.hasOwn(map, key),
  { name: 'hasKey', go: 'hasKey', refuse: accepts(openMap, text), result: aBoolean },
)
