const BYTE = 0xff
const HEX = 16
const OCTAL = 8
const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 }
const ESCAPE = /\\(?:([abfnrtv\\"'])|([0-7]{3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|.|\n)/g

/** What a quoted string or character of Go stands for; undefined where Go refuses an escape in it. */
export const unquote = (quoted: string): string | undefined => {
  const quote = quoted[0] ?? ''
  const inner = quoted.slice(1, -1)
  if (quote === '`') return inner.replaceAll('\r', '')
  let isRight = true
  const parts: Buffer[] = []
  let at = 0
  for (const match of inner.matchAll(ESCAPE)) {
    const bytes = bytesOf(match, quote)
    isRight &&= bytes !== undefined
    parts.push(Buffer.from(inner.slice(at, match.index)), bytes ?? Buffer.of())
    at = match.index + match[0].length
  }
  const text = Buffer.concat([...parts, Buffer.from(inner.slice(at))]).toString()
  return isRight ? text : undefined
}

const bytesOf = ([, simple, octal, hex, short, long]: RegExpMatchArray, quote: string): Buffer | undefined => {
  if (simple !== undefined) {
    const isOtherQuote = `"'`.includes(simple) && simple !== quote
    return isOtherQuote ? undefined : Buffer.of(ESCAPES[simple] ?? simple.charCodeAt(0))
  }
  if (octal !== undefined) return byte(Number.parseInt(octal, OCTAL))
  if (hex !== undefined) return byte(Number.parseInt(hex, HEX))
  return character(short ?? long)
}

const byte = (code: number): Buffer | undefined => (code <= BYTE ? Buffer.of(code) : undefined)

const LAST_CHARACTER = 0x10ffff
const SURROGATES = [0xd800, 0xdfff] as const

const character = (digits: string | undefined): Buffer | undefined => {
  const code = Number.parseInt(digits ?? '', HEX)
  const isSurrogate = code >= SURROGATES[0] && code <= SURROGATES[1]
  return code <= LAST_CHARACTER && !isSurrogate ? Buffer.from(String.fromCodePoint(code)) : undefined
}
