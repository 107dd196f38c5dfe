import { oneError } from '../../model/chartwright-error.ts'
import { templateName } from '../../model/computed.ts'
import type { ChartModel, HelperDefinition } from '../../model/node.ts'
import { similarName } from '../../model/words.ts'
import { ChartError } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { definesOf, placeOfPart } from './load-hand-written.ts'
import { placeOfText } from './place-of-text.ts'

type Chart = Pick<LoadedChart, 'definition' | 'sources' | 'handWritten'>

/**
 * Checks the named templates that cross from typed to hand-written templates.
 *
 * @throws ChartError for a `define` with the name of a typed helper, and for a `namedTemplate` that nobody defines.
 */
export const checkBorder = (chart: Chart, { helpers }: ChartModel): void => {
  const errors = helpers.flatMap((helper) => (helper.foreign ? missing(chart, helper) : twice(chart, helper)))
  if (errors.length > 0) throw oneError(errors)
}

/** Helm knows only one of two named templates of the same name. */
const twice = ({ definition, handWritten }: Chart, { name, template }: HelperDefinition): ChartError[] => {
  const whole = templateName(definition.name, name, template)
  const found = definesOf(handWritten).get(whole)
  if (!found) return []
  return [
    new ChartError(
      'define-twice',
      `Both this template and the typed helper ${name} define "${whole}"`,
      `Remove one of them, or call this one with \`namedTemplate('${whole}', …)\`.`,
      placeOfPart(found.in, found.name),
    ),
  ]
}

const missing = (chart: Chart, { name }: HelperDefinition): ChartError[] => {
  const defines = definesOf(chart.handWritten)
  // before there were hand-written templates, only a chart that Helm fetches could define it
  const isElsewhere = (chart.definition.dependencies ?? []).length > 0 || chart.handWritten.length === 0
  if (isElsewhere || defines.has(name)) return []
  const meant = similarName(name, [...defines.keys()])
  return [
    new ChartError(
      'unknown-template',
      `No template defines "${name}", and the chart has no dependencies that could`,
      meant ? `Did you mean "${meant}"?` : `Write \`{{ define "${name}" }}\` in src/templates/_helpers.tpl.`,
      placeOfText(chart.sources, name),
    ),
  ]
}
