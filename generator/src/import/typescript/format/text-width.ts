/** What stands on the character before it, or can't be seen. */
const NONE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]$/u

/** What takes two columns. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\u3099-\u30ff\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u

/** How many columns a text takes. */
export const widthOf = (text: string): number => {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  return Array.from(text).reduce((width, character) => width + columnsOf(character), 0)
}

const columnsOf = (character: string): number => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1)
