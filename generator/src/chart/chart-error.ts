import type { TemplateSource } from '../evaluate/index.ts'
import { defaultExport, type Find, fieldIn, placeInSource, textIn } from '../loader/index.ts'
import { ChartwrightError, type Place } from '../model/chartwright-error.ts'

/** Something about a chart that stops the work: where, what was given, what to do. */
export class ChartError extends ChartwrightError {
  override readonly name = 'ChartError'

  constructor(code: string, what: string, hint: string, where?: Place) {
    super({ code, what, hint, ...(where && { where }) })
  }
}

/** What is known of where a chart's sources are. */
interface Sources {
  readonly sources: { readonly chart: string; readonly templates: readonly TemplateSource[] }
}

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
