import { requiredValue } from '../functions/index.ts'

/**
 * A value that users have to set. Where it is `undefined`, `null` or `''`, the rendering stops with the message, as with
 * Helm's `required`.
 *
 * @example
 * password: required('password: choose one', values.password)
 * // password: {{ required "password: choose one" .Values.password | quote }}
 */
export const required = <T>(message: string, value: T): Exclude<NonNullable<T>, ''> =>
  requiredValue(message, value) as Exclude<NonNullable<T>, ''>
