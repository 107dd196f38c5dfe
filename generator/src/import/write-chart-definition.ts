import { dependenciesOf, isSet } from './dependencies.ts'
import type { PlainChart } from './read/read-chart.ts'
import { call, data, name as named, object, property } from './typescript/make.ts'
import { exportedDefault } from './typescript/make-statements.ts'
import { printFile } from './typescript/print.ts'
import type { Member } from './typescript/tree.ts'

/** What of Chart.yaml Helm reads, and `defineChart` takes as it is. */
const KEPT = ['kubeVersion', 'keywords', 'home', 'sources', 'icon', 'maintainers', 'deprecated', 'annotations'] as const
/** What has another place, or none: chartwright writes charts of the second version of the API. */
const ELSEWHERE = ['apiVersion', 'name', 'description', 'type', 'version', 'appVersion', 'dependencies']

/**
 * The source of `src/chart.ts`.
 *
 * @param schema What it writes to import the defaults.
 * @param unchecked The templates that read what nobody defines.
 */
export const definitionSource = ({ name, about }: PlainChart, schema: string, unchecked: readonly string[]): string => {
  const definition = {
    name,
    description: String(about.description ?? ''),
    ...(about.type === 'library' && { type: 'library' }),
    version: about.version,
    appVersion: String(about.appVersion ?? ''),
    ...keptOf(about),
    ...(dependenciesOf(about).length > 0 && { dependencies: dependenciesOf(about) }),
    // the original rolls pods by annotations of its own, or doesn't
    rollPods: false,
    ...(unchecked.length > 0 && { uncheckedTemplates: unchecked }),
  }
  const fields = Object.entries(definition).map(([key, value]): Member => property(key, data(value)))
  const values = property('values', object([property('defaults', named('defaults'))]))
  const imports = [
    { from: 'chartwright', names: ['defineChart'], types: [] },
    { from: schema, names: ['defaults'], types: [] },
  ]
  const definitionCall = call('defineChart', object([...fields, values]))
  return printFile({ imports, declarations: [exportedDefault(definitionCall)] }, { isDense: true })
}

const keptOf = (about: PlainChart['about']): object =>
  Object.fromEntries(KEPT.flatMap((key) => (isSet(about[key]) ? [[key, about[key]]] : [])))

/** The fields of Chart.yaml that an imported chart loses. */
export const lostFields = ({ about }: PlainChart): readonly string[] =>
  Object.keys(about).filter((key) => !ELSEWHERE.includes(key) && !KEPT.some((each) => each === key))
