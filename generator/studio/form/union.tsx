import { useContext } from 'preact/hooks'
import { emptyValue, kindOfValue, type UnionKind } from '../values/field.ts'
import { FormContext, Inner, Input } from './fields.tsx'
import type { InputProps } from './scalars.tsx'

/** A value of one of several kinds: which, and then what that kind asks for. */
export const UnionInput = (props: InputProps & { readonly kinds: readonly UnionKind[] }) => {
  const { chart } = useContext(FormContext)
  const { id, slot, kinds, label } = props
  const at = kindOfValue(kinds, slot.value)
  const kind = kinds[at]
  const field = kind && chart.fields.field(kind.schema, slot.fallback)
  const choose = (index: number): void => {
    const chosen = kinds[index]
    slot.set(chosen && emptyValue(chart.fields.field(chosen.schema, undefined)))
  }
  return (
    <span class="union">
      <select
        id={id}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid}
        aria-label={`Kind of ${label}`}
        value={String(at)}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      >
        {(at < 0 || slot.fallback === undefined) && <option value="-1">unset</option>}
        {kinds.map((each, index) => (
          <option key={each.label} value={String(index)}>
            {each.label}
          </option>
        ))}
      </select>
      {field && isFolded(field.widget.kind) && <Inner name={label} field={field} slot={slot} />}
      {field && !isFolded(field.widget.kind) && <Input {...props} id={`${id}-value`} field={field} />}
      {field && !isFolded(field.widget.kind) && (
        <label class="hidden" for={`${id}-value`}>
          {label}
        </label>
      )}
    </span>
  )
}

const isFolded = (kind: string): boolean => kind === 'group' || kind === 'list'
