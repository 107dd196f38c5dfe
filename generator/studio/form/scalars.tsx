import { useState } from 'preact/hooks'
import type { Field } from '../values/field.ts'
import { readYaml, yamlOf } from '../values/overrides.ts'
import type { Slot } from './slot.ts'

/** What all inputs get. */
export interface InputProps {
  readonly id: string
  readonly field: Field
  readonly slot: Slot
  /** The ids of what describes it. */
  readonly describedBy: string
  readonly isInvalid: boolean
  readonly label: string
}

const common = ({ id, describedBy, isInvalid }: InputProps) => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': isInvalid,
})

/** True or false. */
export const BooleanInput = (props: InputProps) => (
  <input
    {...common(props)}
    type="checkbox"
    class="switch"
    checked={props.slot.value === true}
    onChange={({ currentTarget }) => props.slot.set(currentTarget.checked)}
  />
)

/** One of a few words. */
export const ChoiceInput = (props: InputProps & { readonly choices: readonly unknown[] }) => {
  const { slot, choices, field } = props
  const isOptional = slot.value === undefined || slot.value === null || field.shape.types.has('null')
  const at = choices.indexOf(slot.value)
  return (
    <select
      {...common(props)}
      value={String(at)}
      onChange={({ currentTarget }) =>
        slot.set(currentTarget.value === '-1' ? undefined : choices[Number(currentTarget.value)])
      }
    >
      {(isOptional || at < 0) && (
        <option value="-1">{slot.value === undefined || slot.value === null ? 'unset' : yamlOf(slot.value)}</option>
      )}
      {choices.map((choice, index) => (
        <option key={String(choice)} value={String(index)}>
          {choice === '' ? 'empty' : String(choice)}
        </option>
      ))}
    </select>
  )
}

/** The text of an input: as it is written while it has the focus, even if it is no value yet, and else the value's. */
const useDraft = (value: string) => {
  const [draft, setDraft] = useState<string>()
  return {
    draft: draft ?? value,
    write: setDraft,
    events: { onFocus: () => setDraft(value), onBlur: () => setDraft(undefined) },
  }
}

/** A number; empty for one that is unset. */
export const NumberInput = (props: InputProps & { readonly isInteger: boolean }) => {
  const { slot, field, isInteger } = props
  const { minimum, maximum } = field.shape.limits
  const { draft, write, events } = useDraft(slot.value === undefined || slot.value === null ? '' : String(slot.value))
  const take = (text: string): void => {
    const number = Number(text)
    if (text.trim() === '') slot.set(undefined)
    else if (!Number.isNaN(number)) slot.set(number)
    write(text)
  }
  return (
    <input
      {...common(props)}
      {...events}
      // what is no number is shown, too
      type={(typeof slot.value === 'string' ? 'text' : 'number') as 'number'}
      step={isInteger ? 1 : 'any'}
      min={minimum}
      max={maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined}
      placeholder="unset"
      value={draft}
      onInput={({ currentTarget }) => take(currentTarget.value)}
    />
  )
}

const SECRET = /(passw(or)?d|secret|token|api-?key|private-?key)$/i

/** Whether a value is hidden: the schema says so, or its name. */
const isSecret = ({ field, slot }: InputProps): boolean =>
  field.shape.isSecret || (SECRET.test(slot.path.at(-1) ?? '') && !/^existing/i.test(slot.path.at(-1) ?? ''))

/** A text; where numbers are allowed, too, what looks like one is one if the default is. */
export const TextInput = (props: InputProps & { readonly takesNumbers: boolean }) => {
  const { slot, takesNumbers } = props
  const [isShown, setShown] = useState(false)
  const text = slot.value === undefined || slot.value === null ? '' : String(slot.value)
  const { draft, write, events } = useDraft(text)
  const take = (next: string): void => {
    const isNumber = takesNumbers && typeof slot.fallback === 'number' && /^-?\d+(\.\d+)?$/.test(next)
    write(next)
    if (next === '' && typeof slot.fallback !== 'string') slot.set(undefined)
    else slot.set(isNumber ? Number(next) : next)
  }
  const shared = {
    ...common(props),
    ...events,
    value: draft,
    placeholder: slot.value === '' ? 'empty' : 'unset',
    spellcheck: false,
  }
  if (text.includes('\n') || (typeof slot.fallback === 'string' && slot.fallback.includes('\n')))
    return (
      <textarea
        {...shared}
        rows={Math.min(12, text.split('\n').length + 1)}
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
    )
  const isHidden = isSecret(props)
  return (
    <>
      <input
        {...shared}
        type={(isHidden && !isShown ? 'password' : 'text') as 'text'}
        autocomplete="off"
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      {isHidden && (
        <button
          type="button"
          class="small"
          aria-pressed={isShown}
          aria-label={`Show ${props.label}`}
          onClick={() => setShown(!isShown)}
        >
          show
        </button>
      )}
    </>
  )
}

/** Anything, in YAML. */
export const AnythingInput = (props: InputProps) => {
  const { slot } = props
  const text = yamlOf(slot.value)
  const { draft, write, events } = useDraft(text)
  const [problem, setProblem] = useState('')
  const take = (next: string): void => {
    const read = readYaml(next)
    setProblem(read.problem ?? '')
    write(next)
    if (read.problem === undefined) slot.set(read.value)
  }
  return (
    <span class="anything">
      <textarea
        {...common(props)}
        {...events}
        spellcheck={false}
        rows={Math.min(12, Math.max(1, draft.split('\n').length))}
        placeholder="YAML"
        value={draft}
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      {problem && <span class="problem">{problem}</span>}
    </span>
  )
}
