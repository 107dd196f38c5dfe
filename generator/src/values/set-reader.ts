import type { Json } from './json.ts'

/** The text is at its end: no error where something may end. */
export class EndOfText extends Error {}

/** Reads the text of a flag, character by character. */
export class SetReader {
  readonly #characters: readonly string[]
  #at = 0

  constructor(text: string) {
    this.#characters = [...text]
  }

  /** The next character; undefined at the end. */
  next(): string | undefined {
    return this.#characters[this.#at++]
  }

  /** Takes the last character back. */
  back(): void {
    this.#at--
  }

  /** All up to one of some characters, and which it was; undefined for the end. A backslash takes the next as it is. */
  until(stops: string): { readonly text: string; readonly stop: string | undefined } {
    let text = ''
    for (let character = this.next(); character !== undefined; character = this.next()) {
      if (stops.includes(character)) return { text, stop: character }
      text += character === '\\' ? (this.next() ?? '') : character
    }
    return { text, stop: undefined }
  }

  /** Whether nothing stands before the next comma or the end; blanks and the comma are taken. */
  skipEmpty(): boolean {
    for (let character = this.next(); character !== undefined; character = this.next()) {
      if (character === ',') return true
      if (!/\s/u.test(character)) {
        this.back()
        return false
      }
    }
    return true
  }

  /** A value of JSON, from which the text may go on. */
  json(): Json {
    const rest = this.#characters.slice(this.#at).join('')
    const text = jsonPrefix(rest)
    this.#at += [...text].length
    return JSON.parse(text) as Json
  }
}

const SCALAR = /^\s*(?:"(?:[^"\\]|\\.)*"|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![.eE]))/

const jsonPrefix = (text: string): string => {
  const scalar = SCALAR.exec(text)?.[0]
  if (scalar !== undefined) return scalar
  let depth = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++
    if ((token === '}' || token === ']') && --depth === 0) return text.slice(0, index + 1)
  }
  throw new Error('the value is not JSON')
}
