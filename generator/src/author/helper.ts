import type { Chart } from './chart.ts'

/** What a helper may return: a string, a number, a boolean, a list, or a map that is never empty. */
export type HelperResult = string | number | boolean | readonly unknown[] | { readonly [key: string]: unknown }

/**
 * Makes a function a named template in `_helpers.tpl`, named like the constant that holds it. Its first parameter is the
 * chart's context. It returns a string, a number, a boolean, a list or a map that is never empty; an empty list stays, as
 * `[]`. All other functions need no mark: chartwright inlines them where they are called.
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
 * The output of a named template doesn't contain unset values: spread over another map, it keeps those of that map. A list
 * is parsed from the output, and is no longer a list of the values.
 */
const withoutUnset = <Result extends HelperResult>(result: Result): Result => {
  if (typeof result !== 'object') return result
  if (Array.isArray(result)) return [...result] as unknown as Result
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined)) as Result
}
