import { dependenciesOf } from '../import/dependencies.ts'
import { ImportError } from '../import/import-error.ts'
import { chartOf, type PlainChart } from '../import/read/read-chart.ts'
import { readArchive } from '../import/read/read-chart-archive.ts'
import { readYamlMap } from '../import/read/read-chart-yaml.ts'
import { isMap, own } from '../model/map.ts'
import { type JsonMap, mergeValues } from '../values/index.ts'

/** The charts in `charts/`, by the keys of their values: the alias or name of what Chart.yaml lists, else their own. */
export const subchartsOf = (chart: PlainChart): ReadonlyMap<string, PlainChart> => {
  const there = chartsIn(chart)
  const listed = dependenciesOf(chart.about)
  const others = [...there.values()].filter(({ name }) => !listed.some((one) => one.name === name))
  return new Map([
    ...others.map((each) => [each.name, each] as const),
    ...listed.flatMap(({ name, alias }): (readonly [string, PlainChart])[] => {
      const found = there.get(name)
      return found ? [[alias ?? name, found]] : []
    }),
  ])
}

/** All charts in `charts/` by their names: folders and archives. */
const chartsIn = ({ path, files }: PlainChart): ReadonlyMap<string, PlainChart> => {
  const folders = new Map<string, Map<string, Uint8Array>>()
  const found: PlainChart[] = []
  const read = (file: string, content: () => ReadonlyMap<string, Uint8Array>): void => {
    try {
      found.push(chartOf(file, content()))
    } catch (error) {
      // Helm says what is wrong with it
      if (!(error instanceof ImportError)) throw error
    }
  }
  for (const [file, bytes] of files) {
    const [, name = '', inner] = /^charts\/([^/._][^/]*)(?:\/(.+))?$/.exec(file) ?? []
    if (inner !== undefined) folders.set(name, (folders.get(name) ?? new Map()).set(inner, bytes))
    else if (name.endsWith('.tgz')) read(`${path}/${file}`, () => readArchive(file, bytes))
  }
  for (const [name, inside] of folders) read(`${path}/charts/${name}`, () => inside)
  return new Map(found.map((chart) => [chart.name, chart]))
}

/** The defaults of a chart as Helm completes them with those of its subcharts. */
export const completeDefaults = (chart: PlainChart): JsonMap => {
  const own = (readYamlMap(`${chart.path}/values.yaml`, chart.valuesYaml) ?? {}) as JsonMap
  const inner = [...subchartsOf(chart)].map(([key, subchart]) => [key, completeDefaults(subchart)] as const)
  return { ...own, ...Object.fromEntries(inner.map(([key, defaults]) => [key, withOwn(defaults, own, key)])) }
}

const withOwn = (defaults: JsonMap, values: JsonMap, key: string): JsonMap => {
  const above = own(values, key)
  return isMap(above) ? mergeValues(defaults, above as JsonMap) : defaults
}
