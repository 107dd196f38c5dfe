import type { Dependency } from '../author/define-chart.ts'
import { isMap } from '../model/map.ts'
import type { PlainChart } from './read-chart.ts'
import { importLine, literal } from './write-chart-literal.ts'

/** What of Chart.yaml Helm reads, and `defineChart` takes as it is. */
const KEPT = ['kubeVersion', 'keywords', 'home', 'sources', 'icon', 'maintainers', 'deprecated', 'annotations'] as const
/** What has another place, or none: chartwright writes charts of the second version of the API. */
const ELSEWHERE = ['apiVersion', 'name', 'description', 'type', 'version', 'appVersion', 'dependencies']

/** The source of `src/chart.ts`; `unchecked` are the templates that read what nobody defines. */
export const definitionSource = ({ name, about }: PlainChart, unchecked: readonly string[]): string => {
  const definition = {
    name,
    description: String(about.description ?? ''),
    ...(about.type === 'library' && { type: 'library' }),
    version: about.version,
    appVersion: String(about.appVersion ?? ''),
    ...keptOf(about),
    ...(dependenciesOf(about).length > 0 && { dependencies: dependenciesOf(about) }),
    ...(unchecked.length > 0 && { uncheckedTemplates: unchecked }),
  }
  const fields = literal({ ...definition, values: 0 }).replace(/\bvalues: 0/, 'values: { defaults }')
  return `${importLine('{ defineChart }', 'chartwright')}
${importLine('{ defaults }', `../../../schemas/${name}.ts`)}

export default defineChart(${fields})
`
}

const keptOf = (about: PlainChart['about']): object =>
  Object.fromEntries(KEPT.flatMap((key) => (isSet(about[key]) ? [[key, about[key]]] : [])))

const isSet = (value: unknown): boolean => value !== undefined && value !== null

/** The charts that a chart depends on, as `defineChart` takes them. */
export const dependenciesOf = ({ dependencies }: PlainChart['about']): readonly Dependency[] =>
  Array.isArray(dependencies) ? dependencies.filter(isMap).map(dependencyOf) : []

const dependencyOf = ({ 'import-values': importValues, ...rest }: Readonly<Record<string, unknown>>): Dependency => {
  const { name, version, repository, alias, condition, tags } = rest
  const given = { name, version, repository: repository || undefined, alias, condition, tags, importValues }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => isSet(value))) as unknown as Dependency
}

/** The fields of Chart.yaml that an imported chart loses. */
export const lostFields = ({ about }: PlainChart): readonly string[] =>
  Object.keys(about).filter((key) => !ELSEWHERE.includes(key) && !KEPT.some((each) => each === key))
