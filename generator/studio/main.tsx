/**
 * The page of `chartwright studio`. `state/` holds what is shown, `values/` reads and edits values without a page, `engine/`
 * renders them with Helm in a worker, `kubernetes/` checks what comes of it; `form/`, `editor/`, `manifests/` and `picture/`
 * show them. Of `generator/src` the page uses what runs in browsers: the reading of YAML, the words about wrong values, and
 * the types of `studio/site.ts`.
 * @module
 */
import { render } from 'preact'
import type { Site } from '../src/studio/site.ts'
import { App } from './app.tsx'
import { Studio } from './state/studio.ts'

const begin = async (): Promise<void> => {
  const response = await fetch('chart.json')
  if (!response.ok) throw new Error(`chart.json can't be loaded: ${response.status}`)
  const site: Site = await response.json()
  const root = document.getElementById('studio') as HTMLElement
  root.replaceChildren()
  render(<App studio={new Studio(site)} />, root)
}

begin().catch((error: Error) => {
  const root = document.getElementById('studio') as HTMLElement
  root.textContent = `The chart can't be shown: ${error.message}`
})
