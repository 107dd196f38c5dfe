import { useId } from 'preact/hooks'
import type { Studio } from '../state/studio.ts'
import { Entries, FormContext } from './fields.tsx'
import { slotAt } from './slot.ts'

/** The values as a form, from the schema and the chart's own values. */
export const Form = ({ studio }: { studio: Studio }) => {
  const chart = studio.chart.value
  const { filter } = studio
  const id = useId()
  const isBroken = studio.read.value.problems.length > 0
  const slot = slotAt(studio, chart, [])
  const field = chart.fields.field(chart.schema, chart.defaults)
  const form = { chart, problems: studio.problems.value, filter: filter.value.trim().toLowerCase() }
  const follow = ({ target }: FocusEvent): void => {
    const path = (target as HTMLElement).closest<HTMLElement>('[data-path]')?.dataset.path
    if (path !== undefined) void studio.links.follow(JSON.parse(path))
  }
  return (
    <form class="form" aria-label="Values" onSubmit={(event) => event.preventDefault()} onFocusIn={follow}>
      <div class="filter">
        <label for={id}>Find</label>
        <input
          id={id}
          type="search"
          placeholder="a value"
          value={filter.value}
          onInput={({ currentTarget }) => (filter.value = currentTarget.value)}
        />
      </div>
      {isBroken && <p class="problem">The YAML has an error. Correct it, and the form can be used again.</p>}
      <fieldset disabled={isBroken} class="plain">
        <legend class="hidden">Values of the chart</legend>
        <FormContext.Provider value={form}>
          <Entries field={field} slot={slot} />
        </FormContext.Provider>
        {field.widget.kind !== 'group' && <p class="hint">This chart has no values of its own. Write yours as YAML.</p>}
      </fieldset>
    </form>
  )
}
