import { Fault } from './fault.ts'
import { printsLines } from './inserted.ts'
import { BLOCK_HEADER, flat, keyOf, plainPieces, textsIn, unflat, withoutComment } from './lines/flat.ts'
import { type Item, type Line, spanOf } from './lines/items.ts'
import { levelOf, shown } from './lines/levels.ts'
import type { Reading } from './reading.ts'
import { readScalar } from './scalar.ts'
import { readBlockScalar } from './text-lines.ts'
import type { Entry, Structure } from './tree.ts'
import { readFolded, readValue } from './value.ts'

/** Why a line isn't read as an entry. */
export const NO_ENTRY = 'a line that is neither key nor item'

/** Reads a line and what belongs to it as an entry. */
export const readEntry = (line: Line, children: readonly Item[], reading: Reading): Entry => {
  const text = flat(line.pieces)
  const dash = /^-(\s+|$)/.exec(text)?.[0]
  const place = reading.source.linesOf(spanOf([line, ...children], line))
  if (dash !== undefined) return { kind: 'item', value: readItem(line, dash, children, reading), place }
  const key = keyOf(text)
  if (key === undefined) throw new Fault(NO_ENTRY)
  if (key.startsWith('<<')) throw new Fault('an anchor or alias')
  return { kind: 'field', key: readKey(key, line, reading), value: readBehindKey(line, key, children, reading), place }
}

const readKey = (key: string, line: Line, reading: Reading): Extract<Entry, { kind: 'field' }>['key'] => {
  const pieces = unflat(key.replace(/\s*:$/, ''), line.pieces)
  const texts = pieces.flatMap((piece) => (piece.kind === 'inline' ? textsIn(piece) : []))
  if (texts.some((text) => /:(\s|$)|["']/.test(text))) throw new Fault('a control around a part of key and value')
  if (pieces.some((piece) => printsLines(piece, reading))) throw new Fault('lines of YAML within a key')
  return plainPieces(pieces)
}

/** The value of an item, behind its dash. */
const readItem = (line: Line, dash: string, children: readonly Item[], reading: Reading): Structure => {
  const rest = flat(line.pieces).slice(dash.length)
  const bare = withoutComment(rest.trim())
  if (bare === '') return readValue(children, line, reading)
  if (BLOCK_HEADER.test(bare)) return readBlockScalar(bare, line.indent, children, line, reading)
  const inner: Line = { ...line, indent: line.indent + dash.length, pieces: unflat(rest, line.pieces) }
  const attached = readAttached(inner, children, reading)
  if (attached) return attached
  const isScalar = shown(children).length === 0 && keyOf(rest) === undefined && !/^-\s/.test(rest)
  return isScalar ? readScalar(rest, line.pieces, line, reading) : readValue([inner, ...children], line, reading)
}

/** `- {{ toYaml . | indent 2 | trim }}` is an item whose lines go on at its indent. */
const readAttached = (inner: Line, children: readonly Item[], reading: Reading): Structure | undefined => {
  const [piece, ...others] = inner.pieces
  if (piece?.kind !== 'attached' || others.length > 0) return undefined
  if (piece.by !== inner.indent) throw new Fault('the indent of an insertion differs from its place')
  const { indent, start, end } = inner
  return readValue([{ kind: 'block', indent, pipeline: piece.inner, start, end }, ...children], inner, reading)
}

const readBehindKey = (line: Line, key: string, children: readonly Item[], reading: Reading): Structure => {
  const rest = flat(line.pieces).slice(key.length).trim()
  const bare = withoutComment(rest)
  if (bare === '') return readValue(children, line, reading)
  if (BLOCK_HEADER.test(bare)) return readBlockScalar(bare, line.indent, children, line, reading)
  const below = shown(children)
  if (below.length === 0) return readScalar(rest, line.pieces, line, reading)
  const lines = below.filter((item) => item.kind === 'line')
  if (lines.length < below.length)
    throw new Fault(/^[[{]/.test(bare) ? 'a control in flow style' : 'a value on its line and below it')
  const first: Line = { ...line, pieces: unflat(rest, line.pieces) }
  if (levelOf(first) > Math.min(...lines.map(({ indent }) => indent)))
    throw new Fault('a value on its line and below it')
  return readFolded([first, ...lines], children, reading)
}
