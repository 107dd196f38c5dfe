import { createContext } from 'preact'
import { useContext, useId, useState } from 'preact/hooks'
import type { ChartValues } from '../values/chart-values.ts'
import { emptyValue, type Field } from '../values/field.ts'
import { isMap } from '../values/json.ts'
import type { Schema } from '../values/shape.ts'
import type { ValueProblem } from '../values/validate.ts'
import { isFound } from './find.ts'
import { ListInput } from './list.tsx'
import { AnythingInput, BooleanInput, ChoiceInput, type InputProps, NumberInput, TextInput } from './scalars.tsx'
import type { Slot } from './slot.ts'
import { UnionInput } from './union.tsx'
import { Docs, Name } from './words.tsx'

/** What all fields of a form know. */
export interface FormState {
  readonly chart: ChartValues
  readonly problems: readonly ValueProblem[]
  /** What the shown fields have in their names or documentation. */
  readonly filter: string
}

/** What all fields of a form know. */
export const FormContext = createContext<FormState>({} as FormState)

/** How many values of a map are shown at first. */
const MOST_SHOWN = 200

/** The values in a map: those known by name, and entries that the user names. */
export const Entries = ({ field, slot }: { field: Field; slot: Slot }) => {
  const { chart, filter } = useContext(FormContext)
  if (field.widget.kind !== 'group') return null
  const { keys, hasEntries } = field.widget
  const others = Object.keys(isMap(slot.value) ? slot.value : {}).filter((key) => !keys.includes(key))
  const found = keys.filter((key) => filter === '' || isFound(chart, field, [...slot.path, key], filter))
  const [most, setMost] = useState(MOST_SHOWN)
  const shown = found.slice(0, most)
  return (
    <>
      {shown.map((key) => (
        <Value
          key={key}
          name={key}
          schema={field.childSchema(key)}
          slot={slot.child(key)}
          isRequired={field.shape.required.has(key)}
        />
      ))}
      {others.slice(0, most).map((key) => (
        <Value
          key={key}
          name={key}
          schema={field.shape.entry}
          slot={slot.child(key)}
          onRemove={() => slot.child(key).set(undefined)}
        />
      ))}
      {found.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + MOST_SHOWN)}>
          Show more of {found.length} values
        </button>
      )}
      {hasEntries && filter === '' && <NewEntry field={field} slot={slot} known={[...keys, ...others]} />}
    </>
  )
}

const NewEntry = ({ field, slot, known }: { field: Field; slot: Slot; known: readonly string[] }) => {
  const { chart } = useContext(FormContext)
  const [name, setName] = useState('')
  const id = useId()
  const add = (): void => {
    if (name === '' || known.includes(name)) return
    slot.child(name).set(emptyValue(chart.fields.field(field.shape.entry, undefined)))
    setName('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    add()
  }
  return (
    <div class="new-entry">
      <label for={id} class="hidden">
        Name of a new entry of {slot.path.join('.') || 'the values'}
      </label>
      <input
        id={id}
        value={name}
        placeholder="name of a new entry"
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" class="small" disabled={name === '' || known.includes(name)} onClick={add}>
        Add
      </button>
    </div>
  )
}

interface ValueProps {
  readonly name: string
  readonly schema: Schema | undefined
  readonly slot: Slot
  readonly isRequired?: boolean
  readonly onRemove?: () => void
}

/** One value by its name. */
export const Value = (props: ValueProps) => {
  const { chart } = useContext(FormContext)
  const { schema, slot } = props
  const field = chart.fields.field(schema, slot.fallback ?? (schema ? undefined : slot.value))
  const docs = field.shape.docs ?? chart.comment(slot.path)
  const { kind } = field.widget
  const isFolded = kind === 'group' || kind === 'list'
  return isFolded ? <Folded {...props} field={field} docs={docs} /> : <Row {...props} field={field} docs={docs} />
}

interface KnownProps extends ValueProps {
  readonly field: Field
  readonly docs: string | undefined
}

const useProblem = (slot: Slot): string | undefined => {
  const { problems } = useContext(FormContext)
  const path = slot.path.join('\n')
  return problems.find((problem) => problem.path.join('\n') === path)?.message
}

const Row = ({ name, slot, field, docs, onRemove }: KnownProps) => {
  const id = useId()
  const problem = useProblem(slot)
  const describedBy = [docs && `${id}-docs`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class={slot.isChanged ? 'row changed' : 'row'} data-path={JSON.stringify(slot.path)}>
      <label for={id}>
        <Name text={name} />
      </label>
      <span class="input">
        <Input
          id={id}
          field={field}
          slot={slot}
          describedBy={describedBy}
          isInvalid={problem !== undefined}
          label={name}
        />
        <Buttons name={name} slot={slot} onRemove={onRemove} />
      </span>
      {docs && (
        <p class="docs" id={`${id}-docs`}>
          <Docs text={docs} />
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}

const Buttons = ({ name, slot, onRemove }: Pick<KnownProps, 'name' | 'slot' | 'onRemove'>) => (
  <>
    {slot.isChanged && slot.reset && (
      <button
        type="button"
        class="small"
        aria-label={`Take the default of ${name} again`}
        title="Take the default again"
        onClick={slot.reset}
      >
        ↺
      </button>
    )}
    {onRemove && (
      <button type="button" class="small" aria-label={`Remove ${name}`} title="Remove" onClick={onRemove}>
        ✕
      </button>
    )}
  </>
)

/** The input that a field asks for. */
export const Input = (props: InputProps) => {
  const { widget } = props.field
  switch (widget.kind) {
    case 'choice':
      return <ChoiceInput {...props} choices={widget.choices} />
    case 'boolean':
      return <BooleanInput {...props} />
    case 'number':
      return <NumberInput {...props} isInteger={widget.isInteger} />
    case 'text':
      return <TextInput {...props} takesNumbers={widget.takesNumbers} />
    case 'union':
      return <UnionInput {...props} kinds={widget.kinds} />
    default:
      return <AnythingInput {...props} />
  }
}

const Folded = (props: KnownProps) => {
  const { name, slot, field, docs, isRequired, onRemove } = props
  const { problems, filter } = useContext(FormContext)
  const [isOpen, setOpen] = useState(slot.path.length === 0)
  const problem = useProblem(slot)
  const isThere = slot.value !== undefined && slot.value !== null
  const isWrong = problems.some(({ path }) => slot.path.every((key, at) => path[at] === key))
  const shows = isOpen || filter !== ''
  if (!isThere && !isRequired && slot.fallback === undefined && filter === '')
    return <Missing {...props} onAdd={() => setOpen(true)} />
  return (
    <details
      class={`group${slot.isChanged ? ' changed' : ''}${isWrong ? ' wrong' : ''}`}
      open={shows}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span class="name">
          <Name text={name} />
        </span>
        {isWrong && <span class="hidden"> (has a problem)</span>}
        {docs && (
          <span class="docs">
            <Docs text={docs} />
          </span>
        )}
      </summary>
      <div class="tools">
        <Buttons
          name={name}
          slot={slot}
          onRemove={onRemove ?? (slot.fallback === undefined && isThere ? () => slot.set(undefined) : undefined)}
        />
      </div>
      {problem && <p class="problem">{problem}</p>}
      {shows && <Inner name={name} field={field} slot={slot} />}
    </details>
  )
}

/** What is in a group, a list or a union. */
export const Inner = ({ name, field, slot }: { name: string; field: Field; slot: Slot }) => {
  const id = useId()
  if (field.widget.kind === 'group') return <Entries field={field} slot={slot} />
  if (field.widget.kind === 'list') return <ListInput name={name} field={field} slot={slot} />
  return <Input id={id} field={field} slot={slot} describedBy="" isInvalid={false} label={name} />
}

/** A part that is optional and not there. */
const Missing = ({ name, slot, field, docs, onRemove, onAdd }: KnownProps & { readonly onAdd: () => void }) => {
  const { chart } = useContext(FormContext)
  const add = (): void => {
    onAdd()
    slot.set(firstOf(chart, field))
  }
  return (
    <div class="row missing">
      <span class="label">
        <Name text={name} />
      </span>
      <span class="input">
        <button type="button" class="small" aria-label={`Add ${name}`} onClick={add}>
          Add
        </button>
        <Buttons name={name} slot={slot} onRemove={onRemove} />
      </span>
      {docs && (
        <p class="docs">
          <Docs text={docs} />
        </p>
      )}
    </div>
  )
}

/** A list with its first item, or what else a new part begins as. */
const firstOf = (chart: ChartValues, field: Field): unknown =>
  field.widget.kind === 'list' ? [emptyValue(chart.fields.field(field.shape.item, undefined))] : emptyValue(field)
