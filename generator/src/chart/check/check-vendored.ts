import { join } from 'node:path'
import { isFile } from '../../loader/index.ts'
import { ChartError, placeInDefinition } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { dependencyNames } from '../write/dependency-files.ts'

/**
 * Refuses charts in `charts/` that the definition doesn't list: Helm renders them all the same, with values that the
 * schema doesn't know.
 *
 * @throws ChartError at the dependencies.
 */
export const checkVendored = ({ definition, folder, sources }: LoadedChart): void => {
  const listed = definition.dependencies?.map(({ name }) => name) ?? []
  const unlisted = dependencyNames(folder).find((entry) => {
    const name = chartIn(join(folder, 'charts'), entry)
    return name !== undefined && !listed.includes(name)
  })
  if (unlisted === undefined) return
  throw new ChartError(
    'unlisted-dependency',
    `charts/${unlisted} is a chart that Helm would render, too, but it isn't among the dependencies`,
    `List it in dependencies, or delete charts/${unlisted}.`,
    placeInDefinition({ sources }, 'dependencies'),
  )
}

/** The name of the chart in a folder, or in a package such as `redis-1.2.3.tgz`. */
const chartIn = (charts: string, entry: string): string | undefined => {
  if (isFile(join(charts, entry, 'Chart.yaml'))) return entry
  return /^(.+?)-v?\d[^/]*\.tgz$/.exec(entry)?.[1]
}
