import type { Chart } from './chart.ts'
import { type HelperResult, helper } from './helper.ts'

/**
 * A named template that somebody else defines, with a function that returns the same: a library chart in `dependencies`, or
 * a hand-written template of this chart in `src/templates/`. Helm includes the template; `render`, tests and chartwright's own
 * comparison run the function. `generate` compares what a template of this chart gives with what the function gives, by Helm on
 * the defaults and at least 20 random sets of values. Parameters become keys of the dict that the template gets; the context
 * has the name of the first parameter there.
 *
 * @example
 * export const commonName = namedTemplate('common.names.fullname', (context: Context): string => context.release.name)
 *
 * export default (context: Context) => ({ metadata: { name: commonName(context) } })
 * // metadata:
 * //   name: {{ include "common.names.fullname" . | quote }}
 */
export const namedTemplate = <
  Context extends Chart<unknown>,
  Rest extends readonly unknown[],
  Result extends HelperResult,
>(
  name: string,
  build: (context: Context, ...rest: Rest) => Result,
): ((context: Context, ...rest: Rest) => Result) => {
  if (name === '') throw new TypeError("The name of a named template can't be empty: write the whole name")
  return helper(build)
}
