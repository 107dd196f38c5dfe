import { dependenciesOf } from '../dependencies.ts'
import { type PlainChart, templatesOf } from '../read/read-chart.ts'
import { readArchive } from '../read/read-chart-archive.ts'
import type { ChartValues } from './infer-values.ts'

/** What of a chart tells the types of its values, with the helpers of the charts in its `charts/`. */
export const chartValues = (chart: PlainChart): ChartValues => ({
  name: chart.name,
  valuesYaml: chart.valuesYaml,
  ...(chart.schema && { schema: chart.schema }),
  templates: new Map([...templatesOf(chart), ...helpersBelow(chart)]),
  dependencies: dependenciesOf(chart.about),
  samples: chart.overlays,
})

/** The files of charts in `charts/` that hold named templates. */
export const helpersBelow = ({ files, path }: PlainChart): ReadonlyMap<string, string> => {
  const helpers = new Map<string, string>()
  const add = (name: string, bytes: Uint8Array): void => {
    if (/(^|\/)templates\/(.*\/)?_[^/]*$/.test(name)) helpers.set(name, new TextDecoder().decode(bytes))
  }
  for (const [name, bytes] of files) {
    if (!name.startsWith('charts/')) continue
    if (!/\.tgz$/.test(name)) add(name, bytes)
    else for (const [inner, content] of readArchive(`${path}/${name}`, bytes)) add(`${name}/${inner}`, content)
  }
  return helpers
}
