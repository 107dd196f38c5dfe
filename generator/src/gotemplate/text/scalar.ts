import { isYamlWord } from '../../model/yaml-word.ts'

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
const SHARP = /["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0\uFFFE\uFFFF]/gu

/** The inside of a double-quoted string, of YAML as of Go: both know these escapes. */
export const escaped = (text: string): string => text.replace(SHARP, (character) => SHORT[character] ?? code(character))

const code = (character: string): string => {
  const point = character.codePointAt(0) ?? 0
  const [letter, length] = point < 0x80 ? ['x', 2] : point < 0x10000 ? ['u', 4] : ['U', 8]
  return `\\${letter}${point.toString(16).padStart(length as number, '0')}`
}

/** A string of Go. */
export const goString = (text: string): string => `"${escaped(text)}"`

/** A constant that a template would take for an action. */
export const literalAction = (text: string): string => `{{ ${goString(text)} | quote }}`

/** Begins with a letter, or is a flag; no colon before a blank, no comment, no bracket. */
const PLAIN = /^(?:[A-Za-z_/]|--?[A-Za-z])(?:[\w./@%+=*,()$&;!?~<>-]|:(?=[^\s:])| (?=[^\s#:]))*$/
/** Quantities and percentages: `250m`, `64Mi`, `25%`. */
const QUANTITY = /^\d+(?:m|Ki|Mi|Gi|Ti|%|s)$/
const TEMPLATE = '{{'

/** Whether a string is itself in YAML without quotes, in all versions. */
export const isPlain = (text: string): boolean => (PLAIN.test(text) && !isYamlWord(text)) || QUANTITY.test(text)

/** A string as the key or the value of a line. */
export const yamlString = (text: string): string => {
  if (text.includes(TEMPLATE)) return literalAction(text)
  return isPlain(text) ? text : `"${escaped(text)}"`
}

/** A constant as the value of a line. */
export const yamlScalar = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? yamlString(value) : JSON.stringify(value)

/** Text that stands in a template as it is. */
export const rawText = (text: string): string => text.replaceAll('{{', '{{ "{{" }}')
