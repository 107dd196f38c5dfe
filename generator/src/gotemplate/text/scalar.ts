import { isYamlWord } from '../../model/yaml-word.ts'
import { escaped } from './escape.ts'
import { literalAction } from './go-string.ts'

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
