import { stringify } from 'yaml'
import { chartOf, type PlainChart } from '../../src/import/index.ts'

/** A chart's files: texts, or what is written as YAML or JSON. */
export type ChartContent = Readonly<Record<string, string | object>>

/** The files of a chart as texts; a Chart.yaml is there anyway. */
export const textsOf = (content: ChartContent): Readonly<Record<string, string>> => {
  const all: ChartContent = { 'Chart.yaml': { apiVersion: 'v2', name: 'web', version: '1.2.3' }, ...content }
  return Object.fromEntries(Object.entries(all).map(([path, each]) => [path, textOf(path, each)]))
}

const textOf = (path: string, content: string | object): string => {
  if (typeof content === 'string') return content
  return path.endsWith('.json') ? JSON.stringify(content) : stringify(content)
}

/** A chart in memory. */
export const chart = (content: ChartContent, path = 'web'): PlainChart =>
  chartOf(path, new Map(Object.entries(textsOf(content)).map(([name, text]) => [name, Buffer.from(text)])))

/** Properties of a schema that takes no others, with those that are required. */
export const closed = (properties: object, required: readonly string[] = []): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
