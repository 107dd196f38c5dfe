import { addImports, Project, placeInSource, textIn } from '../../loader/index.ts'
import type { Place } from '../../model/chartwright-error.ts'
import type { ChartSources } from '../load/sources.ts'

/** Where a string is written in a chart's sources, such as the name of a named template. */
export const placeOfText = ({ folder, chart, templates }: ChartSources, text: string): Place => {
  const files = new Set<string>()
  const project = new Project(folder)
  for (const { file } of templates) addImports(file, project, files)
  const places = [...files].map((file) =>
    placeInSource(file, (source) => only(textIn(() => source, text)(source), source)),
  )
  return places.find(({ snippet }) => snippet !== undefined) ?? { file: chart, line: 1, column: 1 }
}

/** What was found, unless that is the whole source. */
const only = <T>(found: T, whole: T): T | undefined => (found === whole ? undefined : found)
