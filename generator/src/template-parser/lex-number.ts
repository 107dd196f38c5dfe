import type { TokenKind } from './token.ts'

/** Digits by the prefix of a number, and the letter of its exponent. */
const FORMS: readonly (readonly [prefix: RegExp, rest: RegExp])[] = [
  [/0[xX]/y, /[\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?i?/y],
  [/0[oO]/y, /[0-7_]*(?:\.[0-7_]*)?i?/y],
  [/0[bB]/y, /[01_]*(?:\.[01_]*)?i?/y],
  [/(?:)/y, /[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?i?/y],
]
const WORD = /[\p{L}\p{Nd}_]/uy

interface LexedNumber {
  readonly length: number
  /** None where it is no number. */
  readonly kind?: TokenKind
}

/** How long a number is; whether its digits are right, the parser says. */
export const lexNumber = (text: string, at: number): LexedNumber => {
  const end = scanNumber(text, at)
  if (isWord(text, end)) return { length: end + 1 - at }
  if (text[end] !== '+' && text[end] !== '-') return { length: end - at, kind: 'number' }
  const whole = scanNumber(text, end)
  if (isWord(text, whole)) return { length: whole + 1 - at }
  return { length: whole - at, ...(text[whole - 1] === 'i' && { kind: 'complex' }) }
}

const scanNumber = (text: string, at: number): number => {
  const start = text[at] === '+' || text[at] === '-' ? at + 1 : at
  for (const [prefix, rest] of FORMS) {
    prefix.lastIndex = start
    const found = prefix.exec(text)
    if (!found) continue
    rest.lastIndex = start + found[0].length
    return rest.lastIndex + (rest.exec(text)?.[0].length ?? 0)
  }
  return start
}

const isWord = (text: string, at: number): boolean => {
  WORD.lastIndex = at
  return WORD.test(text)
}

const SIGNED = /^[+-]?/
const INTEGER = /^(?:0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?[0-7])+|0|[1-9](?:_?\d)*)$/
const FLOAT = /^(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|0[xX](?:[\da-fA-F]+\.?[\da-fA-F]*|\.[\da-fA-F]+)[pP][+-]?\d+)$/
const LARGEST = 2n ** 64n
const SMALLEST = 2n ** 63n

/** What is wrong with a number, in the words of Go. */
export const numberProblem = (text: string): string | undefined => {
  const digits = text.replace(SIGNED, '')
  if (digits.endsWith('i') && FLOAT.test(digits.slice(0, -1))) return undefined
  if (INTEGER.test(digits)) return fits(text, digits) ? undefined : `integer overflow: ${JSON.stringify(text)}`
  const isFloat = FLOAT.test(digits) && (/[.eEpP]/.test(digits) || /^0\d*$/.test(digits))
  if (isFloat && /[.eEpP]/.test(digits) && !isTooLarge(digits)) return undefined
  return isFloat && !/[.eEpP]/.test(digits)
    ? `integer overflow: ${JSON.stringify(text)}`
    : `illegal number syntax: ${JSON.stringify(text)}`
}

/** The exponent of a hexadecimal number is left to Helm. */
const isTooLarge = (digits: string): boolean => !/^0[xX]/.test(digits) && !Number.isFinite(Number(digits))

const fits = (text: string, digits: string): boolean => {
  const plain = digits.replaceAll('_', '')
  const value = BigInt(/^0\d/.test(plain) ? `0o${plain.slice(1)}` : plain)
  return text.startsWith('-') ? value <= SMALLEST : value < (text.startsWith('+') ? SMALLEST : LARGEST)
}
