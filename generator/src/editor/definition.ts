import { statSync } from 'node:fs'
import { type ChartSources, type LoadedChart, loadDefinition } from '../chart/index.ts'
import { addImports, Project } from '../loader/index.ts'

type Definition = Pick<LoadedChart, 'definition' | 'values'>

const loaded = new Map<string, { readonly state: string; readonly definition: Promise<Definition> }>()

/** A chart's definition and values, read anew when one of their files was saved since. */
export const definitionOf = (sources: ChartSources): Promise<Definition> => {
  const state = stateOf(sources)
  const known = loaded.get(sources.chart)
  const definition = known?.state === state ? known.definition : loadDefinition(sources)
  loaded.set(sources.chart, { state, definition })
  return definition
}

/** When a file and all that it imports were saved. */
const stateOf = ({ chart, folder }: ChartSources): string => {
  const files = new Set<string>()
  addImports(chart, new Project(folder), files)
  return [...files].map((path) => `${path} ${statSync(path).mtimeMs}`).join('\n')
}
