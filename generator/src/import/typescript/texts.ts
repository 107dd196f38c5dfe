/** What isn't seen, or changes how others are seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }

const escapeInvisible = (text: string): string =>
  text.replace(INVISIBLE, (found) => SHORT[found] ?? found.split('').map(unitText).join(''))

const unitText = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A string in the quotes that need fewer escapes; single ones if that's the same. */
export const stringText = (text: string): string => {
  const quote = text.split("'").length > text.split('"').length ? '"' : "'"
  const escaped = escapeInvisible(text.replaceAll('\\', '\\\\')).replaceAll(quote, `\\${quote}`)
  return `${quote}${escaped}${quote}`
}

/** A text of a template literal; `hasLines` keeps its line breaks. */
export const templateText = (text: string, hasLines = false): string => {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
  return hasLines ? escaped.split('\n').map(escapeInvisible).join('\n') : escapeInvisible(escaped)
}

/** Whether a text of several lines is better written over several lines. */
export const isLong = (text: string): boolean => /\n[^\n]*\n/.test(text.trimEnd()) && !/[ \t\r]\n/.test(text)

/** Whether a text can be the name of a variable, or a key without quotes. */
export const isIdentifier = (text: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text)

/** A key of an object or an interface. */
export const keyText = (key: string): string => {
  if (key === '__proto__') return "['__proto__']"
  return isIdentifier(key) ? key : stringText(key)
}

/** A number that isn't negative. */
export const numberText = (value: number): string => String(value).replace('e+', 'e')
