import { semverCompare } from '../functions/index.ts'
import type { PlainChart } from '../import/read/read-chart.ts'
import { isMap } from '../model/map.ts'
import { type Change, words } from './change.ts'

/** What Chart.yaml says otherwise that concerns users. */
export const compareChartYaml = (before: PlainChart, after: PlainChart): readonly Change[] => [
  ...nameChanges(before, after),
  ...kubeVersionChanges(before, after),
  ...dependencyChanges(before, after),
  ...appVersionChanges(before, after),
]

const textOf = ({ about }: PlainChart, field: string): string => String(about[field] ?? '')

const nameChanges = (before: PlainChart, after: PlainChart): readonly Change[] => {
  if (before.name === after.name) return []
  const text = words`The chart is called ${after.name}, no longer ${before.name}`
  return [{ level: 'major', area: 'chart', kind: 'renamed', of: before.name, to: after.name, words: text }]
}

const appVersionChanges = (before: PlainChart, after: PlainChart): readonly Change[] => {
  const [old, now] = [textOf(before, 'appVersion'), textOf(after, 'appVersion')]
  if (old === now) return []
  const text = words`The application's version is ${now || 'unset'}, no longer ${old || 'unset'}`
  return [{ level: 'patch', area: 'chart', kind: 'changed', of: 'appVersion', words: text }]
}

const VERSIONS = Array.from({ length: 51 }, (_, minor) => `v1.${minor}.0`)

const allows = (chart: PlainChart, version: string): boolean => {
  try {
    return semverCompare(textOf(chart, 'kubeVersion') || '*', version)
  } catch {
    // Helm says what is wrong with the range
    return true
  }
}

const kubeVersionChanges = (before: PlainChart, after: PlainChart): readonly Change[] => {
  const [old, now] = [textOf(before, 'kubeVersion'), textOf(after, 'kubeVersion')]
  if (old === now) return []
  const isNarrower = VERSIONS.some((version) => allows(before, version) && !allows(after, version))
  const text = words`The chart is for Kubernetes ${now || 'of any version'}, no longer ${old || 'of any version'}`
  return [
    {
      level: isNarrower ? 'major' : 'minor',
      area: 'chart',
      kind: isNarrower ? 'narrowed' : 'widened',
      of: 'kubeVersion',
      words: text,
    },
  ]
}

const NEWEST_FIRST = ['v1.34.0', ...VERSIONS.toReversed()]

/** A version of Kubernetes that both charts are for; else one that the new chart is for. */
export const commonKubeVersion = (before: PlainChart, after: PlainChart): string =>
  NEWEST_FIRST.find((version) => allows(before, version) && allows(after, version)) ??
  NEWEST_FIRST.find((version) => allows(after, version)) ??
  'v1.34.0'

const dependenciesOf = ({ about }: PlainChart): ReadonlyMap<string, string> =>
  new Map(
    [about.dependencies ?? []]
      .flat()
      .filter(isMap)
      .map(({ alias, name, version }) => [String(alias ?? name), String(version ?? '')]),
  )

const dependencyChanges = (before: PlainChart, after: PlainChart): readonly Change[] => {
  const [old, now] = [dependenciesOf(before), dependenciesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((of): Change[] => {
    const [was, is] = [old.get(of), now.get(of)]
    if (was === is) return []
    const change = { area: 'chart', of } as const
    if (is === undefined)
      return [
        {
          ...change,
          level: 'major',
          kind: 'removed',
          words: words`The chart no longer depends on ${of}: its values mean nothing now`,
        },
      ]
    if (was === undefined)
      return [{ ...change, level: 'minor', kind: 'added', words: words`The chart depends on ${of} ${is}` }]
    return [
      { ...change, level: 'minor', kind: 'changed', words: words`The chart depends on ${of} ${is}, no longer ${was}` },
    ]
  })
}
