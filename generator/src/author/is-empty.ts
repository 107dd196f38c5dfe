import { isEmptyValue } from '../functions/index.ts'

/** What Helm calls empty. */
export type Empty = undefined | null | false | 0 | '' | readonly never[] | Readonly<Record<string, never>>

/**
 * Whether a value is what Helm calls empty: `undefined`, `null`, `false`, `0`, `''`, an empty list or an empty map. The
 * value may be of any type, also of an unknown one.
 *
 * @example
 * open: isEmpty(values.hosts) // open: {{ empty .Values.hosts }}
 */
export const isEmpty = (value: unknown): value is Empty => isEmptyValue(value)
