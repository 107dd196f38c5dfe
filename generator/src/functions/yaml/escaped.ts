const SHORT: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
}
const AS_IT_IS = /^[\x20\x21\x23-\x5b\x5d-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/u

/** How a character of a text stands in double quotes; behind a byte order mark, Go escapes all of them. */
export const escaped = (text: string): ((character: string) => string) => {
  const all = text.startsWith('\ufeff')
  return (character) => (!all && AS_IT_IS.test(character) ? character : `\\${SHORT[character] ?? byCode(character)}`)
}

const byCode = (character: string): string => {
  const code = character.codePointAt(0) as number
  const hex = (digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0')
  if (code <= 0xff) return `x${hex(2)}`
  return code <= 0xffff ? `u${hex(4)}` : `U${hex(8)}`
}
