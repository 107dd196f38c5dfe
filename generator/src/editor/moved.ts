/** A part of a text. */
export interface Moved {
  readonly start: number
  readonly length: number
}

/** Where a part of a text went when the text was edited; undefined when it was itself edited. */
export const moved = ({ start, length }: Moved, before: string, after: string): Moved | undefined => {
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same++
  if (before === after || start + length < same) return start + length <= after.length ? { start, length } : undefined
  let sameEnd = 0
  while (sameEnd < shorter - same && before.at(-1 - sameEnd) === after.at(-1 - sameEnd)) sameEnd++
  return start > before.length - sameEnd ? { start: start + after.length - before.length, length } : undefined
}
