const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
const SHARP = /["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0\uFFFE\uFFFF]/gu

/** The inside of a double-quoted string, of YAML as of Go: both know these escapes. */
export const escaped = (text: string): string => text.replace(SHARP, (character) => SHORT[character] ?? code(character))

const code = (character: string): string => {
  const point = character.codePointAt(0) ?? 0
  const [letter, length] = point < 0x80 ? ['x', 2] : point < 0x10000 ? ['u', 4] : ['U', 8]
  return `\\${letter}${point.toString(16).padStart(length as number, '0')}`
}
