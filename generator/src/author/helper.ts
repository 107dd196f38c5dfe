import type { Chart } from './chart.ts'

/** What a helper may return: a string, a number, a boolean, a list, or a map that is never empty. */
export type HelperResult = string | number | boolean | readonly unknown[] | { readonly [key: string]: unknown }

/**
 * Makes a function a named template in `_helpers.tpl`, named like the constant that holds it. Its first parameter is the
 * chart's context. It returns a string, a number, a boolean, a list or a map that is never empty; an empty list stays, as
 * `[]`. All other functions need no mark: chartwright inlines them where they are called. With `HelperOptions` the template
 * has a name of its own, or takes a value in place of a dict.
 *
 * @example
 * export const url = helper((context: Context, path: string): string => `http://${fullName(context)}/${path}`)
 *
 * export default (context: Context) => ({ url: url(context, 'healthz') })
 * // url: {{ include "hello-counter.url" (dict "root" $ "path" "healthz") | quote }}
 *
 * @example
 * export const imageOf = helper(
 *   { name: 'demo.image', takes: 'value' },
 *   (_context: Context, image: Image): string => `${image.repository}:${image.tag ?? 'latest'}`,
 * )
 *
 * export default (context: Context) => ({ image: imageOf(context, context.values.redis.image) })
 * // image: {{ include "demo.image" .Values.redis.image | quote }}
 */
export const helper: {
  <Context extends Chart<unknown>, Rest extends readonly unknown[], Result extends HelperResult>(
    build: HelperFunction<Context, Rest, Result>,
  ): HelperFunction<Context, Rest, Result>
  <Context extends Chart<unknown>, Rest extends readonly unknown[], Result extends HelperResult>(
    options: HelperOptions,
    build: HelperFunction<Context, Rest, Result>,
  ): HelperFunction<Context, Rest, Result>
} = <Context extends Chart<unknown>, Rest extends readonly unknown[], Result extends HelperResult>(
  ...given: readonly unknown[]
): HelperFunction<Context, Rest, Result> => {
  const build = given.at(-1) as HelperFunction<Context, Rest, Result>
  return (context, ...rest) => withoutUnset(build(context, ...rest))
}

type HelperFunction<Context, Rest extends readonly unknown[], Result> = (context: Context, ...rest: Rest) => Result

/** The named template of a helper, where hand-written templates or other charts include it. */
export interface HelperOptions {
  /** Its whole name, such as `demo.labels`; the chart's name and that of the constant when unset. */
  readonly name?: string
  /**
   * `dict`, when unset: its arguments in a dict, with the context below the name of the first parameter where the template has
   * a `name`. `value`: its only argument, as in `include "demo.image" .Values.image`; it can't read the context then.
   */
  readonly takes?: 'dict' | 'value'
}

/**
 * The output of a named template doesn't contain unset values: spread over another map, it keeps those of that map. A list
 * is parsed from the output: neither it nor an empty item of it is any longer one of the values.
 */
const withoutUnset = <Result extends HelperResult>(result: Result): Result => {
  if (typeof result !== 'object') return result
  if (Array.isArray(result)) return result.map(parsed) as unknown as Result
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined)) as Result
}

const parsed = (item: unknown): unknown => {
  if (Array.isArray(item)) return item.map(parsed)
  return typeof item === 'object' && item !== null && Object.keys(item).length === 0 ? {} : item
}
