import { statSync } from 'node:fs'
import { addImports, type ChartSources, type LoadedChart, loadDefinition } from '../chart/index.ts'

type Definition = Pick<LoadedChart, 'definition' | 'values'>

const loaded = new Map<string, { readonly state: string; readonly definition: Promise<Definition> }>()

/**
 * A chart's definition and values. Node imports a module once, so that this process ends when one of their files was
 * saved since: the next one reads them anew.
 */
export const definitionOf = (sources: ChartSources): Promise<Definition> => {
  const state = stateOf(sources.chart)
  const known = loaded.get(sources.chart)
  if (known && known.state !== state) process.exit()
  const definition = known?.definition ?? loadDefinition(sources)
  loaded.set(sources.chart, { state, definition })
  return definition
}

/** When a file and all that it imports were saved. */
const stateOf = (file: string): string => {
  const files = new Set<string>()
  addImports(file, files)
  return [...files].map((path) => `${path} ${statSync(path).mtimeMs}`).join('\n')
}
