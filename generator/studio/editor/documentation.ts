import type { ChartValues } from '../values/chart-values.ts'
import { type Field, TYPE_WORDS } from '../values/field.ts'
import { isMap, own, type Path, valueAt } from '../values/json.ts'
import type { Schema } from '../values/shape.ts'

/** The field of a path, with its default. */
export interface FieldAt {
  readonly field: Field
  readonly fallback: unknown
  readonly docs: string | undefined
}

/** The field at a path; undefined where the schema and the chart's values know nothing. */
export const fieldAt = (chart: ChartValues, path: Path): FieldAt | undefined => {
  let schema: Schema | undefined = chart.schema
  let fallback: unknown = chart.defaults
  let field = chart.fields.field(schema, fallback)
  for (const key of path) {
    schema = field.childSchema(key)
    const isKnown = schema !== undefined || (isMap(fallback) && Object.hasOwn(fallback, key))
    if (!isKnown) return undefined
    fallback = own(fallback, key)
    field = chart.fields.field(schema, fallback)
  }
  return { field, fallback, docs: field.shape.docs ?? chart.comment(path) }
}

/** What a field takes, in a few words. */
export const typeWords = ({ shape, widget }: Field): string => {
  if (widget.kind === 'choice') return widget.choices.map((each) => JSON.stringify(each)).join(' | ')
  const { minimum, maximum } = shape.limits
  const types = [...shape.types].filter((type) => type !== 'null').map((type) => TYPE_WORDS[type])
  const words = types.length > 0 ? types.join(' or ') : WIDGET_WORDS[widget.kind]
  if (minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER)
    return `${words}, ${minimum} to ${maximum}`
  if (minimum !== undefined) return `${words}, at least ${minimum}`
  return maximum === undefined ? words : `${words}, at most ${maximum}`
}

const WIDGET_WORDS = {
  boolean: 'true or false',
  number: 'number',
  text: 'text',
  group: 'map',
  list: 'list',
  union: 'one of several kinds',
  anything: 'anything',
} as const

/** The default in a few words. */
export const defaultWords = (fallback: unknown): string => {
  if (fallback === undefined || fallback === null) return 'unset'
  const text = JSON.stringify(fallback)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** Keys below a path that can be set. */
export const keysBelow = (chart: ChartValues, path: Path): string[] => {
  const found = fieldAt(chart, path)
  if (!found) return []
  const below = valueAt(chart.defaults, path)
  return [...new Set([...found.field.shape.properties.keys(), ...Object.keys(isMap(below) ? below : {})])]
}
