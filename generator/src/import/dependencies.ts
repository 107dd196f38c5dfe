import { basename } from 'node:path'
import type { Dependency } from '../author/define-chart.ts'
import { isMap } from '../model/map.ts'
import { ImportError } from './import-error.ts'
import type { PlainChart } from './read/read-chart.ts'
import { readArchive } from './read/read-chart-archive.ts'
import { readYamlMap } from './read/read-chart-yaml.ts'

/** The charts that a chart depends on, as `defineChart` takes them. */
export const dependenciesOf = ({ dependencies }: PlainChart['about']): readonly Dependency[] =>
  Array.isArray(dependencies) ? dependencies.filter(isMap).map(dependencyOf) : []

const dependencyOf = ({ 'import-values': importValues, ...rest }: Readonly<Record<string, unknown>>): Dependency => {
  const { name, version, repository, alias, condition, tags } = rest
  const given = { name, version, repository: repository || undefined, alias, condition, tags, importValues }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => isSet(value))) as unknown as Dependency
}

/** Whether YAML sets it to something. */
export const isSet = (value: unknown): boolean => value !== undefined && value !== null

/**
 * Refuses a chart whose `charts/` lacks what it depends on, since Helm would, too.
 *
 * @throws ImportError with the charts that are missing, and how they are fetched.
 */
export const checkDependencies = (chart: PlainChart): void => {
  const there = chartsIn(chart)
  const missing = dependenciesOf(chart.about).filter(({ name }) => !there.has(name))
  if (missing.length === 0) return
  const words = missing.map(({ name, version, repository }) =>
    [name, version, ...(repository ? [`of ${repository}`] : [])].join(' '),
  )
  throw new ImportError(
    'missing-dependency',
    `${chart.name} depends on ${words.join(', ')}, and its folder charts/ lacks ${words.length === 1 ? 'it' : 'them'}`,
    `Run "helm dependency build ${chart.path}" first.`,
  )
}

/** The names of the charts in `charts/`: folders and archives. */
const chartsIn = ({ files, path }: PlainChart): ReadonlySet<string> =>
  new Set(
    [...files].flatMap(([file, bytes]) => {
      if (/^charts\/[^/]+\/Chart\.yaml$/.test(file)) return nameOf(`${path}/${file}`, bytes)
      if (!/^charts\/[^/]+\.tgz$/.test(file)) return []
      const packed = readArchive(`${path}/${file}`, bytes).get('Chart.yaml')
      return packed ? nameOf(`${path}/${basename(file)}/Chart.yaml`, packed) : []
    }),
  )

const nameOf = (file: string, bytes: Uint8Array): string[] => {
  const { name } = readYamlMap(file, new TextDecoder().decode(bytes)) ?? {}
  return typeof name === 'string' ? [name] : []
}
