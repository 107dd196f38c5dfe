import { defaultExport, type Find, fieldIn, placeInSource, textIn } from '../loader/index.ts'
import type { Place } from '../model/chartwright-error.ts'
import type { LoadedChart } from './loaded-chart.ts'

type Sources = Pick<LoadedChart, 'sources'>

/** The place of a field in `src/chart.ts`, and of a text in it, as far as they are written there. */
export const placeInDefinition = ({ sources }: Sources, path: string, text?: string): Place => {
  const field: Find = fieldIn(defaultExport, path)
  return placeInSource(sources.chart, text === undefined ? field : textIn(field, text))
}

/** The place of a template's function, by the path that the template has in `templates/` or its source in the chart. */
export const placeOfTemplate = ({ sources }: Sources, path: string): Place => {
  const found = sources.templates.find((one) => one.path === path || one.source === path)
  return placeInSource(found?.file ?? sources.chart, defaultExport)
}
