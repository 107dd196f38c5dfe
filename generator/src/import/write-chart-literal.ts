import { isMap } from '../model/map.ts'

const WIDTH = 120

/** A value of JSON as TypeScript, laid out as a formatter would; lines after the first begin at a depth. */
export const literal = (value: unknown, depth = 0, before = 0): string => {
  const short = inOneLine(value)
  if (!hasParts(value) || (!short.includes('\n') && depth * 2 + before + short.length < WIDTH)) return short
  const indent = '  '.repeat(depth + 1)
  const lines = Array.isArray(value)
    ? value.map((item) => `${indent}${literal(item, depth + 1)},`)
    : Object.entries(value).map(([key, inner]) => `${indent}${entry(key, inner, depth + 1)},`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return [open, ...lines, `${'  '.repeat(depth)}${close}`].join('\n')
}

const hasParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const entry = (key: string, value: unknown, depth: number): string => {
  const name = keyText(key)
  return `${name}: ${literal(value, depth, name.length + 3)}`
}

const inOneLine = (value: unknown): string => {
  if (typeof value === 'string') return stringText(value)
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  if (!isMap(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, inner]) => `${keyText(key)}: ${inOneLine(inner)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** A key of an object or an interface. */
export const keyText = (key: string): string => {
  if (key === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringText(key)
}

/** A string in the quotes that need fewer escapes. */
export const stringText = (text: string): string => {
  const double = JSON.stringify(text).replace(/[\u2028\u2029]/g, (found) => `\\u${found.charCodeAt(0).toString(16)}`)
  if (text.includes("'") && !text.includes('"')) return double
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

/** A line that imports something. */
export const importLine = (what: string, from: string): string => `import ${what} from '${from}'`
