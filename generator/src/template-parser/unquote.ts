const BYTE = 0xff
const HEX = 16
const OCTAL = 8
const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 }
const ESCAPE = /\\(?:([abfnrtv\\"'])|([0-7]{3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|.|\n)/g

// what runs in browsers, too, as the studio does
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const decode = (parts: readonly Uint8Array[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(parts.flatMap((part) => [...part])))

/** What a quoted string or character of Go stands for; undefined where Go refuses an escape in it. */
export const unquote = (quoted: string): string | undefined => {
  const quote = quoted[0] ?? ''
  const inner = quoted.slice(1, -1)
  if (quote === '`') return inner.replaceAll('\r', '')
  let isRight = true
  const parts: Uint8Array[] = []
  let at = 0
  for (const match of inner.matchAll(ESCAPE)) {
    const bytes = bytesOf(match, quote)
    isRight &&= bytes !== undefined
    parts.push(encode(inner.slice(at, match.index)), bytes ?? Uint8Array.of())
    at = match.index + match[0].length
  }
  parts.push(encode(inner.slice(at)))
  return isRight ? decode(parts) : undefined
}

const bytesOf = ([, simple, octal, hex, short, long]: RegExpMatchArray, quote: string): Uint8Array | undefined => {
  if (simple !== undefined) {
    const isOtherQuote = `"'`.includes(simple) && simple !== quote
    return isOtherQuote ? undefined : Uint8Array.of(ESCAPES[simple] ?? simple.charCodeAt(0))
  }
  if (octal !== undefined) return byte(Number.parseInt(octal, OCTAL))
  if (hex !== undefined) return byte(Number.parseInt(hex, HEX))
  return character(short ?? long)
}

const byte = (code: number): Uint8Array | undefined => (code <= BYTE ? Uint8Array.of(code) : undefined)

const LAST_CHARACTER = 0x10ffff
const SURROGATES = [0xd800, 0xdfff] as const

const character = (digits: string | undefined): Uint8Array | undefined => {
  const code = Number.parseInt(digits ?? '', HEX)
  const isSurrogate = code >= SURROGATES[0] && code <= SURROGATES[1]
  return code <= LAST_CHARACTER && !isSurrogate ? encode(String.fromCodePoint(code)) : undefined
}
