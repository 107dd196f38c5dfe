import { tplText } from '../functions/templates.ts'
import type { Chart } from './chart.ts'

/**
 * A value that users write as a template, which Helm evaluates: `tpl`. `@tpl` in the value's doc comment documents that.
 *
 * `render` and tests, which have no Helm, evaluate references to strings, such as `{{ .Release.Name }}` and
 * `{{ .Values.host }}`, and fail at everything else.
 *
 * @example
 * url: tpl(values.host, context) // url: {{ tpl .Values.host $ | quote }}
 */
export const tpl = (template: string, { values, release, chart }: Chart<unknown>): string =>
  tplText(template, { Values: values, Release: capitalized(release), Chart: capitalized(chart) })

/** Helm's spelling of fields: `Name` for `name`. */
const capitalized = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, value]),
  )
