import { isSimpleText } from '../model/type.ts'
import { ChartError } from './chart-error.ts'
import type { LoadedChart } from './loaded-chart.ts'
import { placeInDefinition } from './places.ts'

/**
 * A chart's versions stand in names, labels and tags.
 *
 * @throws ChartError for a version that has other characters than these have.
 */
export const checkVersions = ({ definition, sources }: Pick<LoadedChart, 'definition' | 'sources'>): void => {
  for (const field of ['version', 'appVersion'] as const) {
    const version = definition[field]
    if (isSimpleText(version)) continue
    throw new ChartError(
      'odd-version',
      `the ${field} ${JSON.stringify(version)} has other characters than printable ASCII, or quotes or backslashes`,
      `Write the ${field} as it is in tags and labels: letters, digits, '.', '-', '_' and '+'.`,
      placeInDefinition({ sources }, field),
    )
  }
}
