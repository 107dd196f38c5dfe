import { useId } from 'preact/hooks'
import type { ChartFiles } from './engine/protocol.ts'
import type { Studio } from './state/studio.ts'

/** What stands for the cluster, for a chart that asks it for objects. */
export const LookupObjects = ({ studio }: { studio: Studio }) => {
  const id = useId()
  const { lookup } = studio.settings.value
  if (lookup === '' && !asksForObjects(studio.site.value.files)) return null
  return (
    <details class="lookup">
      <summary>Objects in the cluster{lookup.trim() !== '' && ' (given)'}</summary>
      <label for={id}>
        What <code>lookup</code> finds, as <code>kubectl get -o yaml</code> prints it
      </label>
      <textarea
        id={id}
        rows={5}
        spellcheck={false}
        value={lookup}
        onInput={({ currentTarget }) => {
          studio.settings.value = { ...studio.settings.value, lookup: currentTarget.value }
        }}
      />
    </details>
  )
}

const asksForObjects = (files: ChartFiles): boolean =>
  Object.entries(files).some(
    ([path, text]) => /(^|\/)templates\//.test(path) && typeof text === 'string' && LOOKUP.test(text),
  )

const LOOKUP = /\blookup\s/
