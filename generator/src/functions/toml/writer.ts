import { isMap } from '../../model/map.ts'
import { byBytes, entriesInOrder } from '../byte-order.ts'
import { numberText } from '../yaml/writer.ts'

/**
 * What Go's TOML library, of which Helm's `toToml` is made, writes for a map, byte for byte: values before tables, each in
 * the order of their keys, and tables one step further inside for each level. https://github.com/BurntSushi/toml
 */
export const writeToml = (value: object): string => {
  const [first, ...rest] = tableEntries(value, [])
  // no blank line at the beginning
  const lines = first === '' ? rest : [first, ...rest].filter((line) => line !== undefined)
  return lines.map((line) => `${line}\n`).join('')
}

const STEP = '  '

type Path = readonly string[]

/** The lines of a table, each with its end. */
const tableEntries = (table: object, path: Path): string[] => {
  const entries = entriesInOrder(table, byBytes)
  const values = entries.filter(([, value]) => !isTable(value))
  const tables = entries.filter(([, value]) => isTable(value))
  return [
    ...values.map(([key, value]) => `${STEP.repeat(path.length)}${keyText(key)} = ${inline(value)}`),
    ...tables.flatMap(([key, value]) => tableLines(value as object, [...path, key])),
  ]
}

const tableLines = (value: object, path: Path): string[] => {
  const name = path.map(keyText).join('.')
  const indent = STEP.repeat(path.length - 1)
  if (Array.isArray(value))
    return value.flatMap((item) => ['', `${indent}[[${name}]]`, ...tableEntries(item as object, path)])
  return [...(path.length === 1 ? [''] : []), `${indent}[${name}]`, ...tableEntries(value, path)]
}

/** A map, or a list of nothing but maps, has a header of its own. */
const isTable = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 && value.every(isMap) : isMap(value)

const inline = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (isMap(value)) return `{${inlineEntries(value).join(', ')}}`
  return typeof value === 'string' ? quoted(value) : typeof value === 'number' ? numberText(value) : String(value)
}

const inlineEntries = (map: object): string[] => {
  const entries = entriesInOrder(map, byBytes)
  const inOrder = [...entries.filter(([, value]) => !isTable(value)), ...entries.filter(([, value]) => isTable(value))]
  return inOrder.map(([key, value]) => `${keyText(key)} = ${inline(value)}`)
}

const keyText = (key: string): string => (/^[\w-]+$/.test(key) ? key : quoted(key))

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
}

const quoted = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
  `"${text.replace(/["\\\x00-\x1f\x7f]/g, (character) => ESCAPES[character] ?? hexadecimal(character))}"`

const hexadecimal = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
