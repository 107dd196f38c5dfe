import type { PlainChart } from '../../import/read/read-chart.ts'
import { readYamlMap } from '../../import/read/read-chart-yaml.ts'
import { isMap, own } from '../../model/map.ts'
import { plural } from '../../model/words.ts'
import type { JsonSchema } from '../../self-check/json-schema.ts'
import { type JsonMap, mergeValues } from '../../values/index.ts'
import { type Change, words } from '../change.ts'
import { unlessTooDeep } from '../diff-error.ts'
import { subchartsOf } from '../subcharts.ts'
import { compareDefaults } from './compare-defaults.ts'
import { type ChartValues, compareSchemas, type OwnValue, pathText } from './compare-schemas.ts'
import { findRenamed, type Renamed } from './find-renamed.ts'
import { type KeptName, keptNames, withKeptNames } from './kept-names.ts'
import { inferredSchema, readableSchema } from './readable-schema.ts'

/**
 * What users of a chart can set otherwise than before, also for the charts that it depends on: what the chart itself says
 * of their values comes first.
 */
export const compareValues = (before: PlainChart, after: PlainChart): readonly Change[] => {
  const sides = [{ chart: before }, { chart: after }] as const
  const changes = compareAt([], ...sides)
  const isTold = ({ of }: Change): boolean => changes.some((change) => change.of === of || change.to === of)
  return [...changes, ...compareSubcharts([], ...sides).filter((change) => !isTold(change))]
}

/** A chart, and the values that the charts above set for it. */
interface Side {
  readonly chart: PlainChart
  readonly above?: JsonMap
}

/** Of charts that both versions have; others are changes of Chart.yaml. */
const compareSubcharts = (path: readonly string[], before: Side, after: Side): readonly Change[] => {
  const [old, now] = [subchartsOf(before.chart), subchartsOf(after.chart)]
  return [...old].flatMap(([key, chart]) => {
    const newer = now.get(key)
    if (!newer) return []
    const inner = [
      [...path, key],
      { chart, above: valuesFor(before, key) },
      { chart: newer, above: valuesFor(after, key) },
    ] as const
    return [...compareAt(...inner), ...compareSubcharts(...inner)]
  })
}

const valuesFor = (side: Side, key: string): JsonMap => {
  const values = own(defaultsOf(side), key)
  return isMap(values) ? (values as JsonMap) : {}
}

const defaultsOf = ({ chart, above = {} }: Side): JsonMap =>
  mergeValues((readYamlMap(`${chart.path}/values.yaml`, chart.valuesYaml) ?? {}) as JsonMap, above)

/** The values of a chart: with the schema that it has, or one of its defaults. */
export const valuesOf = (side: Side, hasSchema = side.chart.schema !== undefined): ChartValues => {
  const defaults = defaultsOf(side)
  return {
    defaults,
    schema: hasSchema ? unlessTooDeep(() => readableSchema(side.chart.schema ?? {})) : inferredSchema(defaults),
  }
}

/** By the schema, or by values.yaml where one chart has none. */
const compareAt = (path: readonly string[], before: Side, after: Side): readonly Change[] => {
  const haveSchemas = [before, after].every(({ chart }) => chart.schema !== undefined)
  const [old, now] = [before, after].map((side) => at(path, valuesOf(side, haveSchemas))) as [ChartValues, ChartValues]
  const { changes: all, removed, added } = unlessTooDeep(() => compareSchemas(old, now, path))
  const kept = newlyKept(path, old.schema, now.schema)
  // a default doesn't say what else would do
  const changes = haveSchemas ? all : all.filter(({ kind }) => kind === 'retyped')
  const renamed = findRenamed(removed, added, { before: old.schema, after: now.schema })
  const isRenamed = (value: OwnValue): boolean => renamed.some(({ from, to }) => from === value || to === value)
  const noted = new Set(changes.flatMap(({ kind, to }) => (kind === 'renamed' && to !== undefined ? [to] : [])))
  const isReported = reportedIn([...removed, ...added].map(({ path }) => pathText(path)).concat(reportedPaths(changes)))
  const found = [
    ...schemaChange(before.chart, after.chart, path),
    ...renamed.map(renaming),
    ...removed.filter((value) => !isRenamed(value)).map(removal),
    ...changes,
    ...added.filter((value) => !isRenamed(value) && !noted.has(pathText(value.path))).map(addition),
    ...compareDefaults(old.defaults, now.defaults, isReported),
  ]
  return withKeptNames(found, kept)
}

const newlyKept = (path: readonly string[], before: JsonSchema, after: JsonSchema): readonly KeptName[] => {
  const old = keptNames(before)
  const added = keptNames(after).filter(({ from, to }) => !old.some((each) => each.from === from && each.to === to))
  return added.map(({ from, to }) => ({ from: [...path, from].join('.'), to: [...path, to].join('.') }))
}

/** The same with defaults that stand at a path. */
const at = (path: readonly string[], { defaults, schema }: ChartValues): ChartValues => ({
  schema,
  defaults: path.reduceRight<unknown>((inside, key) => ({ [key]: inside }), defaults),
})

/** A change of its type or name changes a default, too. */
const reportedPaths = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap(({ kind, of, to }) => (kind === 'renamed' || kind === 'retyped' ? [of, to ?? of] : []))

const reportedIn = (paths: readonly string[]): ((path: readonly string[]) => boolean) => {
  const known = new Set(paths)
  return (path) => known.has(pathText(path))
}

const schemaChange = (before: PlainChart, after: PlainChart, path: readonly string[]): readonly Change[] => {
  const of = [...path.map((key) => `charts/${key}/`), 'values.schema.json'].join('')
  const change = { area: 'values', of } as const
  if (after.schema && !before.schema)
    return [
      {
        ...change,
        level: 'major',
        kind: 'narrowed',
        words: words`${change.of} is new: Helm refuses values that it doesn't allow`,
      },
    ]
  if (before.schema && !after.schema)
    return [
      { ...change, level: 'minor', kind: 'widened', words: words`${change.of} is gone: Helm no longer checks values` },
    ]
  return []
}

const renaming = ({ from, to }: Renamed): Change => {
  const [of, name] = [pathText(from.path), pathText(to.path)]
  const text = words`${of} was probably renamed to ${name}: who sets it must use the new name`
  return { level: 'major', area: 'values', kind: 'renamed', of, to: name, isGuess: true, words: text }
}

const removal = ({ path, schema }: OwnValue): Change => {
  const of = pathText(path)
  const count = countOf(schema)
  const text =
    count > 1 ? { texts: ['', ` was removed, with ${plural(count, 'value')}`], codes: [of] } : words`${of} was removed`
  return { level: 'major', area: 'values', kind: 'removed', of, words: text }
}

const countOf = (schema: unknown): number =>
  isMap(schema) && isMap(schema.properties)
    ? Object.values(schema.properties).reduce<number>((sum, each) => sum + countOf(each), 0)
    : 1

const addition = ({ path, isRequired }: OwnValue): Change => {
  const of = pathText(path)
  return isRequired
    ? { level: 'major', area: 'values', kind: 'required', of, words: words`${of} is new, and must be set` }
    : { level: 'minor', area: 'values', kind: 'added', of, words: words`${of} is new` }
}
