import type { Field } from './field.ts'
import { isMap } from './json.ts'

/** Other values for a place, the likeliest to be allowed first: what renders with one of them shows what depends on it. */
export const otherValues = (value: unknown, field: Field): readonly unknown[] => {
  const { widget } = field
  const others = widget.kind === 'choice' ? widget.choices : [...valuesLike(value, field), null]
  return others.filter((other) => other !== (value ?? null))
}

const valuesLike = (value: unknown, { widget }: Field): readonly unknown[] => {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value === 'string') return [`${value}x`, 'example', `${value}1`, '1', '']
  if (Array.isArray(value)) return value.length > 0 ? [[]] : [['example'], [{}]]
  if (isMap(value)) return []
  return widget.kind === 'boolean' ? [true] : widget.kind === 'number' ? [1] : withoutValue(widget.kind)
}

const withoutValue = (kind: Field['widget']['kind']): readonly unknown[] =>
  kind === 'list' ? [['example'], [{}]] : kind === 'group' ? [{}] : ['example', '1', true, {}]
