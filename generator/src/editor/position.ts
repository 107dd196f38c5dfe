/** A place in a text as editors count: lines and characters from 0, characters in UTF-16. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** The place of a character in a text. */
export const positionAt = (text: string, offset: number): Position => {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}
