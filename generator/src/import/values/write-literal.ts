import type { Json, JsonMap } from '../../values/index.ts'

/** The widest line that Biome leaves as it is. */
export const WIDEST = 120

/** A value as TypeScript, formatted; `indent` is that of its line, and `before` what stands before it there. */
export const literal = (value: Json, indent: number, before: number): string => {
  const short = inline(value)
  if (!isBroken(value) && indent + before + short.length < WIDEST) return short
  if (Array.isArray(value))
    return bracketed(
      '[',
      value.map((item) => literal(item, indent + 2, 0)),
      ']',
      indent,
    )
  if (typeof value !== 'object' || value === null) return short
  const fields = Object.entries(value).map(([name, inner]) => {
    const key = keyText(name)
    const text = literal(inner as Json, indent + 2, key.length + 2)
    return `${key}:${isBelow(inner, key, indent + 2 + key.length + text.length) ? `\n${' '.repeat(indent + 4)}` : ' '}${text}`
  })
  return bracketed('{', fields, '}', indent)
}

/** Biome writes a string that is too wide below its key, unless that gains too little. */
const isBelow = (value: unknown, key: string, width: number): boolean =>
  typeof value === 'string' && key.length > 4 && width + 3 > WIDEST

const bracketed = (open: string, parts: readonly string[], close: string, indent: number): string => {
  const space = ' '.repeat(indent)
  return `${open}\n${parts.map((part) => `${space}  ${part},\n`).join('')}${space}${close}`
}

/** Biome breaks lists of several objects or lists that have several parts each. */
const isBroken = (value: Json): boolean => {
  if (!Array.isArray(value))
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.values(value as JsonMap).some((inner) => isBroken(inner as Json))
    )
  const sizes = value.map((item) => (typeof item === 'object' && item !== null ? Object.keys(item).length : 0))
  const isSame = value.every(Array.isArray) || !value.some(Array.isArray)
  return (value.length > 1 && isSame && sizes.every((size) => size > 1)) || value.some(isBroken)
}

const inline = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([name, inner]) => `${keyText(name)}: ${inline(inner as Json)}`)
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}'
}

/** A string in the quotes that need fewer escapes; single ones if that's the same. */
export const quoted = (text: string): string => {
  const single = text.split("'").length
  const double = text.split('"').length
  const json = JSON.stringify(text).slice(1, -1).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  if (single > double) return `"${json}"`
  return `'${json.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

/** The name of a field. */
export const keyText = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name))
