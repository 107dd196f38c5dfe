import type { ChartContent } from '../../src/studio/site.ts'
import { commentsOf } from './comments.ts'
import { FieldReader } from './field.ts'
import { isMap, mapOfEntries, merge, own, type Path, type ValueMap } from './json.ts'
import { readValues } from './overrides.ts'
import type { Schema } from './shape.ts'

/** What is known of a chart's values. */
export interface ChartValues {
  /** The chart's own values, with those of the charts in it. */
  readonly defaults: ValueMap
  readonly schema: Schema | undefined
  readonly fields: FieldReader
  /** What the comments of values.yaml say of a value. */
  readonly comment: (path: Path) => string | undefined
  /** What is wrong with the chart's own files. */
  readonly problems: readonly string[]
}

/** The files that say something of values. */
const OF_VALUES = /^(Chart|(charts\/[^/]+\/)?values)\.yaml$|^values\.schema\.json$/

let last: { readonly of: string; readonly values: ChartValues } | undefined

/** Reads the values of a chart, as far as they can be read; the same as before where their files are the same. */
export const chartValues = (chart: ChartContent): ChartValues => {
  const of = JSON.stringify(Object.entries(chart.files).filter(([path]) => OF_VALUES.test(path)))
  if (last?.of !== of) last = { of, values: readChartValues(chart) }
  return last.values
}

const readChartValues = ({ files }: ChartContent): ChartValues => {
  const own = textIn(files, 'values.yaml')
  const read = readValues(own)
  const { schema, problem } = readSchema(textIn(files, 'values.schema.json'))
  const comments = commentsOf(own)
  const broken = read.problems.map(({ message }) => `values.yaml isn't valid: ${message}`)
  return {
    defaults: withSubcharts(read.values, files),
    schema,
    fields: new FieldReader(schema),
    comment: (path) => comments.get(path.join('\n')),
    problems: [...broken, problem].filter((each) => each !== undefined),
  }
}

const textIn = (files: ChartContent['files'], path: string): string => {
  const content = Object.hasOwn(files, path) ? files[path] : undefined
  return typeof content === 'string' ? content.replace(/^\uFEFF/, '') : ''
}

const readSchema = (text: string): { schema?: Schema; problem?: string } => {
  if (text === '') return {}
  try {
    const schema: unknown = JSON.parse(text)
    return isMap(schema) ? { schema } : {}
  } catch (error) {
    return { problem: `values.schema.json isn't valid JSON: ${(error as Error).message}` }
  }
}

/** A subchart's values stand under its name, or its alias, with the chart's own over them. */
const withSubcharts = (values: ValueMap, files: ChartContent['files']): ValueMap => {
  const folders = Object.keys(files).flatMap((path) => /^charts\/([^/]+)\/values\.yaml$/.exec(path)?.[1] ?? [])
  const below = folders.flatMap((folder) => {
    const inner = readValues(textIn(files, `charts/${folder}/values.yaml`)).values
    return namesOf(folder, files).map((name): [string, unknown] => [name, merge(inner, own(values, name) ?? {})])
  })
  return mapOfEntries([...Object.entries(values), ...below])
}

const namesOf = (folder: string, files: ChartContent['files']): string[] => {
  const { dependencies } = readValues(textIn(files, 'Chart.yaml')).values
  const all = (Array.isArray(dependencies) ? dependencies : []).filter((each) => own(each, 'name') === folder)
  const names = all.map((each) => String(own(each, 'alias') ?? folder))
  return names.length > 0 ? names : [folder]
}
