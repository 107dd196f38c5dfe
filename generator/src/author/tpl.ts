import { tplStructure, tplText } from '../functions/index.ts'
import type { Chart } from './chart.ts'

/**
 * Evaluates a value that users write as a template, as Helm's `tpl` does: a string, or a map or list whose strings
 * are templates. `@tpl` in the value's doc comment tells users that it may be one.
 *
 * `render` and tests, which have no Helm, evaluate references to strings, such as `{{ .Release.Name }}` and
 * `{{ .Values.host }}`, and fail at everything else.
 *
 * @example
 * url: tpl(values.host, context) // url: {{ tpl .Values.host $ | quote }}
 */
export const tpl = <T>(template: T, { values, release, chart }: Chart<unknown>): T extends string ? string : T => {
  const root = { Values: values, Release: capitalized(release), Chart: capitalized(chart) }
  return evaluated(template, root) as T extends string ? string : T
}

const evaluated = (template: unknown, root: Readonly<Record<string, unknown>>): unknown => {
  if (typeof template === 'string') return tplText(template, root)
  return typeof template === 'object' && template !== null ? tplStructure(template, root) : template
}

/** Helm's spelling of fields: `Name` for `name`. */
const capitalized = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, value]),
  )
