import { isMap } from '../../model/map.ts'
import type { Json, JsonMap } from '../json.ts'

const WIDTH = 110

/** JSON as people write it: what fits on a line stands on one. */
export const jsonText = (value: Json, indent = ''): string => {
  const line = oneLine(value)
  if (indent.length + line.length <= WIDTH || typeof value !== 'object' || value === null) return line
  const deeper = `${indent}  `
  if (!isMap(value)) return `[\n${value.map((item) => deeper + jsonText(item, deeper)).join(',\n')}\n${indent}]`
  const entries = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${jsonText(item ?? null, deeper)}`,
  )
  return `{\n${entries.join(',\n')}\n${indent}}`
}

const oneLine = (value: Json): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (!isMap(value)) return `[${value.map(oneLine).join(', ')}]`
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item ?? null)}`)
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}'
}

/** A schema with a line for each property and each definition, and no more. */
export const compactSchema = (schema: JsonMap, indent = ''): string => {
  const deeper = `${indent} `
  const entries = Object.entries(schema).map(([key, value]) => {
    const isOpened = isMap(value) && (key === 'properties' || key === 'definitions')
    return `${JSON.stringify(key)}:${isOpened ? lines(value, deeper) : JSON.stringify(value)}`
  })
  return `{${entries.join(',')}}`
}

const lines = (schemas: JsonMap, indent: string): string => {
  const all = Object.entries(schemas).map(
    ([name, schema]) => `${indent}${JSON.stringify(name)}:${line(schema, indent)}`,
  )
  return `{\n${all.join(',\n')}\n${indent.slice(1)}}`
}

const line = (schema: Json | undefined, indent: string): string =>
  isMap(schema) ? compactSchema(schema, indent) : JSON.stringify(schema)
