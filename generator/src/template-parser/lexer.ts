import { lexNumber } from './lex-number.ts'
import { kindOfWord, type Token, type TokenKind } from './token.ts'
import type { Span } from './tree.ts'

const SPACES = ' \t\r\n'
/** What may stand behind a word. */
const TERMINATORS = `${SPACES}.,|:)(`
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}_]+/uy
const LEADING_SPACES = /[ \t\r\n]*/y
/** A string or a character up to its end, without those that a line or the file ends. */
const QUOTED = { '"': /"(?:[^"\\\n]|\\[^\n])*"/uy, "'": /'(?:[^'\\\n]|\\[^\n])*'/uy } as const

/** Cuts a template into tokens, as `lex.go` of Go's `text/template/parse` does. */
export class Lexer {
  readonly text: string
  readonly comments: Span[] = []
  #at = 0
  #insideAction = false
  #parentheses = 0

  constructor(text: string) {
    this.text = text
  }

  /** The next token; an error, or the end of the file, is the last one. */
  next(): Token {
    return this.#insideAction ? this.#inAction() : this.#inText()
  }

  #inText(): Token {
    const open = this.text.indexOf('{{', this.#at)
    if (open < 0) return this.#rest()
    const trims = this.#isTrimMarker(open + 2)
    const start = this.#at
    const end = trims ? Math.max(start, trimmedEnd(this.text, open)) : open
    this.#at = open
    if (end > start) return { kind: 'text', text: this.text.slice(start, end), start, end }
    return this.#openOrComment(open, open + (trims ? 4 : 2))
  }

  #rest(): Token {
    const start = this.#at
    this.#at = this.text.length
    return start < this.#at
      ? { kind: 'text', text: this.text.slice(start), start, end: this.#at }
      : { kind: 'end-of-file', text: '', start, end: start }
  }

  /** `-` and a space behind `{{`. */
  #isTrimMarker(at: number): boolean {
    return this.text[at] === '-' && isSpace(this.text[at + 1])
  }

  #openOrComment(open: number, inner: number): Token {
    if (this.text.startsWith('/*', inner)) return this.#comment(inner)
    this.#at = inner
    this.#insideAction = true
    this.#parentheses = 0
    return { kind: 'open', text: '{{', start: open, end: inner }
  }

  #comment(start: number): Token {
    const close = this.text.indexOf('*/', start + 2)
    if (close < 0) return this.#error('unclosed comment', start)
    this.comments.push({ start, end: close + 2 })
    this.#at = close + 2
    if (!this.#atClose()) return this.#error('comment ends before closing delimiter', start)
    this.#skipClose()
    return this.#inText()
  }

  /** `}}` or ` -}}`. */
  #atClose(): boolean {
    return this.text.startsWith('}}', this.#at) || this.#atTrimmingClose()
  }

  #atTrimmingClose(at = this.#at): boolean {
    return isSpace(this.text[at]) && this.text.startsWith('-}}', at + 1)
  }

  #skipClose(): void {
    const trims = this.#atTrimmingClose()
    this.#at += trims ? 4 : 2
    if (trims) this.#at += matchAt(LEADING_SPACES, this.text, this.#at).length
  }

  #close(): Token {
    const end = this.#at + (this.#atTrimmingClose() ? 4 : 2)
    // the space before the marker may end a line, and Go counts the delimiter to the next
    const start = this.text[this.#at] === '\n' ? this.#at + 1 : this.#at
    this.#skipClose()
    this.#insideAction = false
    return { kind: 'close', text: '}}', start, end }
  }

  #inAction(): Token {
    if (this.#atClose()) return this.#parentheses === 0 ? this.#close() : this.#error('unclosed left paren')
    const first = this.text[this.#at]
    if (first === undefined) return this.#error('unclosed action')
    if (isSpace(first)) return this.#space()
    const simple = SIMPLE[first]
    if (simple) return this.#take(simple, 1)
    if (first === ':') return this.text[this.#at + 1] === '=' ? this.#take('declare', 2) : this.#error('expected :=')
    if (first === '"' || first === "'" || first === '`') return this.#quoted(first)
    if (first === '(' || first === ')') return this.#parenthesis(first)
    if (first === '$') return this.#fieldOrVariable('variable')
    if (first === '.' && !isDigit(this.text[this.#at + 1])) return this.#fieldOrVariable('field')
    if (first === '.' || first === '+' || first === '-' || isDigit(first)) return this.#number()
    return this.#wordOrCharacter()
  }

  #take(kind: TokenKind, length: number): Token {
    const start = this.#at
    this.#at += length
    return { kind, text: this.text.slice(start, this.#at), start, end: this.#at }
  }

  #error(message: string, start = this.#at): Token {
    this.#at = this.text.length
    this.#insideAction = false
    return { kind: 'error', text: message, start, end: start }
  }

  /** The last space before `-}}` belongs to that. */
  #space(): Token {
    const { length } = matchAt(LEADING_SPACES, this.text, this.#at)
    const isBeforeClose = this.#atTrimmingClose(this.#at + length - 1)
    return this.#take('space', isBeforeClose ? length - 1 : length)
  }

  #parenthesis(which: '(' | ')'): Token {
    this.#parentheses += which === '(' ? 1 : -1
    return this.#parentheses < 0 ? this.#error('unexpected right paren') : this.#take(which, 1)
  }

  #quoted(quote: '"' | "'" | '`'): Token {
    if (quote === '`') {
      const end = this.text.indexOf('`', this.#at + 1)
      return end < 0 ? this.#error('unterminated raw quoted string') : this.#take('raw-string', end + 1 - this.#at)
    }
    const { length } = matchAt(QUOTED[quote], this.text, this.#at)
    if (quote === '"') return length ? this.#take('string', length) : this.#error('unterminated quoted string')
    return length ? this.#take('rune', length) : this.#error('unterminated character constant')
  }

  #number(): Token {
    const { length, kind } = lexNumber(this.text, this.#at)
    if (kind) return this.#take(kind, length)
    return this.#error(`bad number syntax: ${JSON.stringify(this.text.slice(this.#at, this.#at + length))}`)
  }

  #fieldOrVariable(kind: 'field' | 'variable'): Token {
    const { length } = matchAt(LETTER_OR_DIGIT, this.text, this.#at + 1)
    if (!this.#isTerminator(this.#at + 1 + length)) return this.#badCharacter(this.#at + 1 + length)
    return this.#take(kind === 'field' && length === 0 ? '.' : kind, 1 + length)
  }

  #wordOrCharacter(): Token {
    const word = matchAt(LETTER_OR_DIGIT, this.text, this.#at)
    if (word === '') return this.#character()
    if (!this.#isTerminator(this.#at + word.length)) return this.#badCharacter(this.#at + word.length)
    return this.#take(kindOfWord(word), word.length)
  }

  #character(): Token {
    const isPrinted = /[ -~]/.test(this.text[this.#at] ?? '')
    return isPrinted
      ? this.#take('character', 1)
      : this.#error(`unrecognized character in action: ${unicode(this.text, this.#at)}`)
  }

  #isTerminator(at: number): boolean {
    const next = this.text[at]
    return next === undefined || TERMINATORS.includes(next) || this.text.startsWith('}}', at)
  }

  #badCharacter(at: number): Token {
    return this.#error(`bad character ${unicode(this.text, at)}`)
  }
}

const SIMPLE: Readonly<Record<string, TokenKind>> = { '=': 'assign', '|': 'pipe' }

const isSpace = (character: string | undefined): boolean => character !== undefined && SPACES.includes(character)

const isDigit = (character: string | undefined): boolean => character !== undefined && /[0-9]/.test(character)

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const trimmedEnd = (text: string, end: number): number => {
  let at = end
  while (at > 0 && isSpace(text[at - 1])) at--
  return at
}

const HEX_DIGITS = 4

const NOT_PRINTED = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u

/** `U+002F '/'`, as Go shows a character. */
const unicode = (text: string, at: number): string => {
  const code = text.codePointAt(at) ?? 0
  const character = String.fromCodePoint(code)
  const shown = character !== ' ' && NOT_PRINTED.test(character) ? '' : ` '${character}'`
  return `U+${code.toString(16).toUpperCase().padStart(HEX_DIGITS, '0')}${shown}`
}
