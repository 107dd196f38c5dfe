import { parse } from 'yaml'
import { isMap } from '../../model/map.ts'
import { isYamlWord } from '../../model/yaml-word.ts'
import type { Json, JsonMap } from '../json.ts'

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

/** The items of a list, as lines. */
export const listLines = (list: readonly Json[]): string[] => list.flatMap(itemLines)

const isBlock = (value: Json): value is JsonMap | readonly Json[] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const valueLines = (value: JsonMap | readonly Json[]): string[] =>
  isMap(value) ? mapLines(value) : listLines(value as readonly Json[])

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

/** Only of characters that mean nothing in YAML; one blank between words. */
const PLAIN =
  /^[A-Za-z0-9_./][A-Za-z0-9_./@()+%=,;:<>$*!?^~'-]*(?: [A-Za-z0-9_./@()+%=,;<>$*?^~'-][A-Za-z0-9_./@()+%=,;:<>$*!?^~'-]*)*$/
const VERSIONS = ['1.1', '1.2'] as const

/** A text as YAML, in quotes only where any reader could take it for something else. */
export const yamlText = (text: string): string => (isPlain(text) ? text : yamlQuoted(text))

const isPlain = (text: string): boolean =>
  PLAIN.test(text) &&
  !isYamlWord(text) &&
  !/:(?: |$)/.test(text) &&
  VERSIONS.every((version) => parse(text, { version }) === text)

const ESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g

/** A text in double quotes, with all escaped that some reader can't take. */
const yamlQuoted = (text: string): string =>
  JSON.stringify(text).replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

// biome-ignore lint/suspicious/noControlCharactersInRegex: these can't stand in a block
const ODD = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/
const BLANK_EDGE = /^[ \n]| \n| $|\n\n$/

/** Text of several lines that can stand as a block: no odd characters, no blanks at its edges. */
const isBlockText = (text: string): boolean => text.includes('\n') && !ODD.test(text) && !BLANK_EDGE.test(text)
