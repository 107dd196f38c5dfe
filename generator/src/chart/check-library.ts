import { ChartError } from './chart-error.ts'
import type { LoadedChart } from './loaded-chart.ts'
import { placeInDefinition, placeOfTemplate } from './places.ts'

/**
 * Refuses a library that would install something, or that has nothing to give.
 *
 * @throws ChartError with the source that can't be part of a library.
 */
export const checkLibrary = ({ definition, sources }: LoadedChart): void => {
  if (definition.type !== 'library') return
  const [template] = sources.templates
  if (template)
    throw new ChartError(
      'library-template',
      `the chart ${definition.name} is a library, and a library installs nothing`,
      "Export what it makes from src/helpers.ts by helper(…), or drop `type: 'library'`.",
      placeOfTemplate({ sources }, template.path),
    )
  if (sources.helpers.length === 0)
    throw new ChartError(
      'library-without-helpers',
      `the library ${definition.name} has no src/helpers.ts`,
      'Write one that exports helper(…) constants: they become its named templates.',
      placeInDefinition({ sources }, 'type'),
    )
}
