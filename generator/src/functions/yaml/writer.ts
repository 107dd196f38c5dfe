import { entriesInOrder } from '../byte-order.ts'
import { byKey } from './key-order.ts'
import { scalarText } from './scalars.ts'

/**
 * What Go's YAML library, of which Helm's `toYaml` is made, writes for plain data, byte for byte: keys in an order of
 * its own, lists at the column of their key, texts folded behind column 80. https://github.com/yaml/go-yaml/tree/v2
 */
export const writeYaml = (value: unknown): string =>
  node(value, { indent: -STEP, column: -1 }).slice(1).replace(/\n$/, '')

const STEP = 2
/** In bytes: a longer key stands behind `? `. */
const LONGEST_KEY = 128

interface Place {
  /** Of the map or list that holds it. */
  readonly indent: number
  /** Where the text before it ends. */
  readonly column: number
  /** Behind a key: maps and lists begin on the next line, and lists at the column of the key. */
  readonly ofKey?: boolean
}

/** A node, with the blank or the end of the line before it. */
const node = (value: unknown, place: Place): string => {
  if (typeof value !== 'object' || value === null) return ` ${scalar(value, place)}`
  const at = place.ofKey && Array.isArray(value) ? place.indent : place.indent + STEP
  const lines = Array.isArray(value) ? value.map((item) => itemOf(item, at)) : entriesOf(value, at)
  if (lines.length === 0) return Array.isArray(value) ? ' []' : ' {}'
  return `${place.ofKey ? `\n${' '.repeat(at)}` : ' '}${inLines(lines, at)}`
}

const scalar = (value: unknown, { indent, column }: Place): string => {
  if (typeof value === 'string') return scalarText(value, { indent: Math.max(indent, 0) + STEP, column: column + 1 })
  return typeof value === 'number' ? numberText(value) : String(value)
}

const itemOf = (item: unknown, at: number): string => `-${node(item, { indent: at, column: at + 1 })}`

const entriesOf = (map: object, at: number): string[] =>
  entriesInOrder(map, byKey).map(([key, value]) => entryOf(key, value, at))

const entryOf = (key: string, value: unknown, at: number): string => {
  if (/[\n\u2028\u2029]/.test(key) || Buffer.byteLength(key) > LONGEST_KEY) {
    const after = node(value, { indent: at, column: at + 1 })
    return inLines([`? ${scalar(key, { indent: at, column: at + 1 })}`, `:${after}`], at)
  }
  const text = scalarText(key, { indent: at, column: at, isKey: true })
  return `${text}:${node(value, { indent: at, column: at + [...text].length + 1, ofKey: true })}`
}

/** One below the other; a text in lines may have ended its last one itself. */
const inLines = (texts: readonly string[], at: number): string =>
  texts.reduce((all, text) => `${all}${/[\n\u2028\u2029]$/.test(all) ? '' : '\n'}${' '.repeat(at)}${text}`)

/** A number of JSON as Go's libraries for YAML and TOML write it: whole ones as they are, others with an exponent from 1e-5 and 1e6 on. */
export const numberText = (value: number): string => {
  if (Number.isInteger(value) && value > -(2 ** 63) && value < 2 ** 64) return String(value + 0)
  const [, digits = '', exponent = '0'] = /^(.*)e(.*)$/.exec(value.toExponential()) ?? []
  const power = Number(exponent)
  if (power >= -4 && power < 6) return String(value)
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
