import { fieldAt } from '../editor/documentation.ts'
import type { ChartValues } from '../values/chart-values.ts'
import type { Field } from '../values/field.ts'
import type { Path } from '../values/json.ts'

/** Deeper values aren't looked for: a schema may contain itself. */
const DEEPEST = 8

/** Whether a value, or one in it, has a word in its name or documentation. */
export const isFound = (chart: ChartValues, parent: Field, path: Path, word: string): boolean => {
  if (path.join('.').toLowerCase().includes(word)) return true
  const found = fieldAt(chart, path)
  if (!found) return false
  if (found.docs?.toLowerCase().includes(word)) return true
  const { widget } = found.field
  return (
    parent !== found.field &&
    path.length < DEEPEST &&
    widget.kind === 'group' &&
    widget.keys.some((key) => isFound(chart, found.field, [...path, key], word))
  )
}
