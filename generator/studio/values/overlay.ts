import { isMap, type ValueMap } from './json.ts'

/** Values as a typed overlay of a chart: the source of `src/values/NAME.ts`. */
export const overlaySource = (values: ValueMap, schema: string): string => `import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/${schema}'

export default ${literal(values, '')} satisfies Overlay<Values>
`

const literal = (value: unknown, indent: string): string => {
  if (typeof value === 'string') return quoted(value)
  const inner = `${indent}  `
  if (Array.isArray(value))
    return block(
      '[',
      value.map((each) => literal(each, inner)),
      ']',
      indent,
    )
  if (!isMap(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, each]) => `${keyText(key)}: ${literal(each, inner)}`)
  return block('{', entries, '}', indent)
}

const block = (open: string, parts: readonly string[], close: string, indent: string): string =>
  parts.length === 0
    ? `${open}${close}`
    : `${open}\n${parts.map((part) => `${indent}  ${part},\n`).join('')}${indent}${close}`

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

/** `__proto__` as it stands would be the prototype. */
const keyText = (key: string): string => {
  if (key === '__proto__') return `['__proto__']`
  return /^[a-z_$][\w$]*$/i.test(key) ? key : quoted(key)
}
