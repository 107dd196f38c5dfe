import type { Dependency } from '../author/define-chart.ts'
import { resolve } from '../values/shape.ts'
import { ChartError } from './chart-error.ts'
import type { LoadedChart } from './loaded-chart.ts'

/**
 * Helm puts the values of each dependency beside the chart's own, where the schema must let them through.
 *
 * @throws ChartError for a dependency whose values have no place.
 */
export const checkDependencies = ({ definition, values }: LoadedChart): void => {
  for (const dependency of definition.dependencies ?? []) {
    const name = keyOf(dependency)
    const field = values.fields.find((one) => one.name === name)
    const kind = field && resolve(field.shape).kind
    if (kind === 'any' || kind === 'map') continue
    throw new ChartError(
      'dependency-without-values',
      `the dependency ${name} ${kind ? `has values of the type ${kind}` : 'has no values'}, so that Helm would refuse its defaults`,
      `Write \`${name}: SubchartValues\` of chartwright in the interface Values, and \`${name}: {}\` or what you change in the defaults.`,
    )
  }
}

/** Where its values are, and what it is called in names. */
const keyOf = ({ name, alias }: Dependency): string => alias ?? name
