import { isMap, type Json, type JsonMap } from './json.ts'
import { isBlockText, yamlText } from './yaml-scalar.ts'

/** The entry of a map, as lines without indentation. */
export const entryLines = (key: string, value: Json): string[] => {
  const name = `${yamlText(key)}:`
  if (typeof value === 'string' && isBlockText(value))
    return [`${name} ${blockHead(value)}`, ...indented(blockLines(value))]
  if (isBlock(value)) return [name, ...indented(valueLines(value))]
  return [`${name} ${inline(value)}`]
}

/** A whole map, as lines. */
export const mapLines = (map: JsonMap): string[] =>
  Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : entryLines(key, value)))

/** Lines moved in by one level; empty ones stay empty. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`))

const isBlock = (value: Json): value is JsonMap | readonly Json[] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const valueLines = (value: JsonMap | readonly Json[]): string[] =>
  isMap(value) ? mapLines(value) : (value as readonly Json[]).flatMap(itemLines)

const itemLines = (item: Json): string[] => {
  if (!isBlock(item)) return [`- ${inline(item)}`]
  const [first = '', ...rest] = valueLines(item)
  return [`- ${first}`, ...indented(rest)]
}

const inline = (value: Json): string => {
  if (typeof value === 'string') return yamlText(value)
  if (isMap(value)) return '{}'
  return Array.isArray(value) ? '[]' : JSON.stringify(value)
}

const blockHead = (text: string): string => (text.endsWith('\n') ? '|' : '|-')

const blockLines = (text: string): string[] => text.replace(/\n$/, '').split('\n')
