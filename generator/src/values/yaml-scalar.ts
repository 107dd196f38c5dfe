import { parse } from 'yaml'
import { isYamlWord } from '../model/yaml-word.ts'

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
export const yamlQuoted = (text: string): string =>
  JSON.stringify(text).replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

// biome-ignore lint/suspicious/noControlCharactersInRegex: these can't stand in a block
const ODD = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/
const BLANK_EDGE = /^[ \n]| \n| $|\n\n$/

/** Text of several lines that can stand as a block: no odd characters, no blanks at its edges. */
export const isBlockText = (text: string): boolean => text.includes('\n') && !ODD.test(text) && !BLANK_EDGE.test(text)
