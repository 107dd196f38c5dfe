import type { ChartDefinition } from '../../author/define-chart.ts'
import { oneError } from '../../model/chartwright-error.ts'
import { templateName } from '../../model/computed.ts'
import { includesOf } from '../../model/included.ts'
import type { ChartModel, HelperDefinition } from '../../model/node.ts'
import { similarName } from '../../model/words.ts'
import { ChartError } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { definesOfDependencies } from './dependency-defines.ts'
import { definesOf, placeOfPart } from './load-hand-written.ts'
import { placeOfText } from './place-of-text.ts'

type Chart = Pick<LoadedChart, 'definition' | 'sources' | 'handWritten' | 'folder'>

/**
 * Checks the named templates that cross from typed to hand-written templates.
 *
 * @throws ChartError for a `define` with the name of a typed helper, and for a `namedTemplate` or an `include` that nobody
 * defines.
 */
export const checkBorder = (chart: Chart, model: ChartModel): void => {
  const { helpers } = model
  const own = helpers.filter(({ foreign }) => !foreign)
  // before there were hand-written templates, only a chart that Helm fetches could define it
  const foreign = chart.handWritten.length > 0 ? helpers.filter((one) => one.foreign).map(({ name }) => name) : []
  // a library may include what the charts that use it define
  const isOpen = chart.definition.type === 'library' && chart.handWritten.length === 0
  const included = isOpen ? [] : includesOf(model).map(({ name }) => name)
  const names = new Set([...foreign, ...included])
  const errors = [...own.flatMap((helper) => twice(chart, helper)), ...missing(chart, [...names], own)]
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

const missing = (chart: Chart, names: readonly string[], own: readonly HelperDefinition[]): ChartError[] => {
  const { definition, sources } = chart
  const others = names.length > 0 ? definesOfDependencies(chart) : []
  if (!others) return []
  const written = definesOf(chart.handWritten).keys()
  const typed = own.map(({ name, template }) => templateName(definition.name, name, template))
  const defined = [...written, ...typed, ...others]
  return names
    .filter((name) => !defined.includes(name))
    .map((name) => {
      const meant = similarName(name, defined)
      return new ChartError(
        'unknown-template',
        `No template defines "${name}"${whereElse(definition)}`,
        meant ? `Did you mean "${meant}"?` : `Write \`{{ define "${name}" }}\` in src/templates/_helpers.tpl.`,
        placeOfText(sources, name),
      )
    })
}

const whereElse = ({ dependencies = [] }: ChartDefinition<unknown>): string =>
  dependencies.length > 0 ? ', neither here nor in charts/' : ', and the chart has no dependencies that could'
