import type { PlainChart } from '../../import/read/read-chart.ts'
import { readYamlMap } from '../../import/read/read-chart-yaml.ts'
import { isMap } from '../../model/map.ts'
import { plural } from '../../model/words.ts'
import { type Change, words } from '../change.ts'
import { unlessTooDeep } from '../diff-error.ts'
import { compareDefaults } from './compare-defaults.ts'
import { type ChartValues, compareSchemas, type OwnValue, pathText } from './compare-schemas.ts'
import { findRenamed, type Renamed } from './find-renamed.ts'
import { inferredSchema, readableSchema } from './readable-schema.ts'

/** What users of a chart can set otherwise than before: by its schema, or by its values.yaml where one chart has none. */
export const compareValues = (before: PlainChart, after: PlainChart): readonly Change[] => {
  const haveSchemas = before.schema !== undefined && after.schema !== undefined
  const [old, now] = [valuesOf(before, haveSchemas), valuesOf(after, haveSchemas)]
  const { changes: all, removed, added } = unlessTooDeep(() => compareSchemas(old, now))
  // a default doesn't say what else would do
  const changes = haveSchemas ? all : all.filter(({ kind }) => kind === 'retyped')
  const renamed = findRenamed(removed, added, { before: old.schema, after: now.schema })
  const isRenamed = (value: OwnValue): boolean => renamed.some(({ from, to }) => from === value || to === value)
  const noted = new Set(changes.flatMap(({ kind, to }) => (kind === 'renamed' && to !== undefined ? [to] : [])))
  const isReported = reportedIn([...removed, ...added].map(({ path }) => pathText(path)).concat(reportedPaths(changes)))
  return [
    ...schemaChange(before, after),
    ...renamed.map(renaming),
    ...removed.filter((value) => !isRenamed(value)).map(removal),
    ...changes,
    ...added.filter((value) => !isRenamed(value) && !noted.has(pathText(value.path))).map(addition),
    ...compareDefaults(old.defaults, now.defaults, isReported),
  ]
}

/** The values of a chart: with the schema that it has, or one of its defaults. */
export const valuesOf = (chart: PlainChart, hasSchema = chart.schema !== undefined): ChartValues => {
  const defaults = readYamlMap(`${chart.path}/values.yaml`, chart.valuesYaml) ?? {}
  return {
    defaults,
    schema: hasSchema ? unlessTooDeep(() => readableSchema(chart.schema ?? {})) : inferredSchema(defaults),
  }
}

/** A change of its type or name changes a default, too. */
const reportedPaths = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap(({ kind, of, to }) => (kind === 'renamed' || kind === 'retyped' ? [of, to ?? of] : []))

const reportedIn = (paths: readonly string[]): ((path: readonly string[]) => boolean) => {
  const known = new Set(paths)
  return (path) => known.has(pathText(path))
}

const schemaChange = (before: PlainChart, after: PlainChart): readonly Change[] => {
  const change = { area: 'values', of: 'values.schema.json' } as const
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
