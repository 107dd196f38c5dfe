import { isMap, type Json, type JsonMap } from './json.ts'

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
