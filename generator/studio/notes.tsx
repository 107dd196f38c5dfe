import type { Studio } from './state/studio.ts'

/** The notes as Helm prints them after an installation, and its warnings. */
export const Notes = ({ studio }: { studio: Studio }) => {
  const rendered = studio.rendered.value
  const notes = rendered?.notes ?? ''
  return (
    <div class="notes-text">
      {rendered?.warnings && <pre class="warning">{rendered.warnings}</pre>}
      {notes === '' ? <p class="hint">This chart has no notes.</p> : <pre>{notes}</pre>}
    </div>
  )
}
