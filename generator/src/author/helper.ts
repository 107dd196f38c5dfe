import type { Chart } from './chart.ts'

/** What a helper may return: text, a number, a boolean, a list, or a map that is never empty. */
export type HelperResult = string | number | boolean | readonly unknown[] | { readonly [key: string]: unknown }

/**
 * Marks a function that becomes a named template in `_helpers.tpl`, called where it is used. The constant that holds it
 * gives it its name. It takes the chart's context first, and returns text, a number, a boolean, a list or a map that is
 * never empty; all other functions need no mark and are written out where they are called. A list is there even when it
 * is empty, as `[]`.
 *
 * @example
 * export const url = helper((context: Context, path: string): string => `http://${fullName(context)}/${path}`)
 *
 * export default (context: Context) => ({ url: url(context, 'healthz') })
 * // url: {{ include "hello-counter.url" (dict "root" $ "path" "healthz") | quote }}
 */
export const helper = <Context extends Chart<unknown>, Rest extends readonly unknown[], Result extends HelperResult>(
  build: (context: Context, ...rest: Rest) => Result,
): ((context: Context, ...rest: Rest) => Result) => {
  return (context, ...rest) => withoutUnset(build(context, ...rest))
}

/**
 * A named template gives text, which says nothing of what is unset: spread over another map, it leaves that as it is.
 * A list is read back from it, and is none of the values any more.
 */
const withoutUnset = <Result extends HelperResult>(result: Result): Result => {
  if (typeof result !== 'object') return result
  if (Array.isArray(result)) return [...result] as unknown as Result
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined)) as Result
}
