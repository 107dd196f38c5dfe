import { requiredValue } from '../functions/index.ts'

/**
 * A value that users have to set. Where it is `undefined`, `null` or `''`, the rendering stops with the message, as with
 * Helm's `required`.
 *
 * @example
 * host: required('host: set the name of the database', values.nickname)
 * // host: {{ required "host: set the name of the database" .Values.nickname | quote }}
 */
export const required = <T>(message: string, value: T): Exclude<NonNullable<T>, ''> =>
  requiredValue(message, value) as Exclude<NonNullable<T>, ''>
