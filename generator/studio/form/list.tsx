import { useContext, useId } from 'preact/hooks'
import { emptyValue, type Field } from '../values/field.ts'
import { isMap } from '../values/json.ts'
import { Entries, FormContext, Input } from './fields.tsx'
import { type Slot, slotOf } from './slot.ts'

/** A list, which Helm takes whole: each change sets all of it. */
export const ListInput = ({ name, field, slot }: { name: string; field: Field; slot: Slot }) => {
  const { chart } = useContext(FormContext)
  const items = Array.isArray(slot.value) ? slot.value : []
  const example = Array.isArray(slot.fallback) ? slot.fallback[0] : undefined
  const item = chart.fields.field(field.shape.item, example)
  const setItem = (at: number, value: unknown): void =>
    slot.set(items.map((each, index) => (index === at ? value : each)))
  const add = (): void => slot.set([...items, emptyValue(item)])
  return (
    <div class="list">
      {items.map((value, index) => (
        <div class="item" key={index}>
          <Item
            name={`${name} ${index + 1}`}
            field={item}
            slot={slotOf([...slot.path, String(index)], value, (next) => setItem(index, next))}
          />
          <button
            type="button"
            class="small"
            aria-label={`Remove item ${index + 1} of ${name}`}
            onClick={() => slot.set(items.toSpliced(index, 1))}
          >
            ✕
          </button>
        </div>
      ))}
      <button type="button" class="small" aria-label={`Add an item to ${name}`} onClick={add}>
        Add
      </button>
    </div>
  )
}

const Item = ({ name, field, slot }: { name: string; field: Field; slot: Slot }) => {
  const id = useId()
  const { problems } = useContext(FormContext)
  const problem = problems.find(({ path }) => path.join('\n') === slot.path.join('\n'))?.message
  return (
    <div class="value">
      {field.widget.kind === 'group' && isMap(slot.value) ? (
        <Entries field={field} slot={slot} />
      ) : (
        <>
          <label for={id} class="hidden">
            {name}
          </label>
          <Input
            id={id}
            field={field}
            slot={slot}
            describedBy={problem ? `${id}-problem` : ''}
            isInvalid={problem !== undefined}
            label={name}
          />
        </>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
