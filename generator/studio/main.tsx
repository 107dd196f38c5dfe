/** The page of `chartwright studio`. */
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
