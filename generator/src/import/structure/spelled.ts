import type { Piece } from './tree.ts'

/** A key as it is, without its quotes; undefined where a template prints a part of it. */
export const spelled = (pieces: readonly Piece[]): string | undefined => {
  if (!pieces.every(({ kind }) => kind === 'text')) return undefined
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text
}
