import type { Span } from '../../template-parser/index.ts'
import { Fault } from './fault.ts'
import { printsLines } from './inserted.ts'
import { flat, isClosed, plainPieces, unflat, withoutComment } from './lines/flat.ts'
import type { LinePiece } from './lines/items.ts'
import type { Reading } from './reading.ts'
import type { Arm, Entry, Piece, Structure } from './tree.ts'

type Scalar = Extract<Structure, { kind: 'scalar' }>
type Inline = Extract<Piece, { kind: 'inline' }>

/** What begins a scalar that isn't read. */
const UNREAD: readonly (readonly [RegExp, string])[] = [
  [/^[|>]/, 'a block scalar begins within a control'],
  [/^(&|\*[A-Za-z])/, 'an anchor or alias'],
  [/^!/, 'a tag'],
  [/^[@`%]/, 'a scalar that begins with a reserved character'],
  [/^\t/, 'a tab in an indent'],
  [/^[-?](\s|$)/, 'an item or key within a line'],
]

/** Reads a part of a flat line as a scalar. */
export const readScalar = (text: string, pieces: readonly LinePiece[], at: Span, reading: Reading): Structure => {
  const shown = withoutComment(text)
  const place = reading.source.linesOf(at)
  if (shown === '') return { kind: 'nothing', entries: [], place }
  for (const [pattern, reason] of UNREAD) if (pattern.test(shown)) throw new Fault(reason)
  const style = styleOf(shown)
  const parts = unflat(shown, pieces)
  const [first] = parts
  if (
    style === 'plain' &&
    parts.length === 1 &&
    first?.kind === 'inline' &&
    first.arms.every(({ head }) => head !== 'range')
  )
    return choiceOf(first, at, reading)
  refuseParts(style, parts, shown)
  if (parts.some((part) => printsLines(part, reading))) throw new Fault('lines of YAML within a text')
  return { kind: 'scalar', style, pieces: plainPieces(parts), place }
}

/** The style of a scalar of YAML. */
type Style = Exclude<Scalar['style'], 'exact'>

const styleOf = (text: string): Style => {
  if (text[0] === '"') return 'double'
  if (text[0] === "'") return 'single'
  return text[0] === '[' || text[0] === '{' ? 'flow' : 'plain'
}

/** `{{ if }}a{{ else }}b{{ end }}` is another scalar in each arm. */
const choiceOf = ({ arms, place }: Inline, at: Span, reading: Reading): Structure => ({
  kind: 'choice',
  before: [],
  arms: arms.map((arm): Arm<Structure> => ({ ...arm, body: armOf(arm.body, at, reading) })),
  place,
})

const armOf = (body: readonly Piece[], at: Span, reading: Reading): Structure => {
  const value = readScalar(flat(body).trim(), body, at, reading)
  const before = body.flatMap((piece): Entry[] => (piece.kind === 'statement' ? [piece] : []))
  return before.length === 0 ? value : behind(before, value)
}

/** A value with statements in front of it. */
export const behind = (before: readonly Entry[], value: Structure): Structure => {
  if (value.kind === 'nothing') return { ...value, entries: [...before, ...value.entries] }
  return { kind: 'choice', before, arms: [{ head: 'else', body: value, place: value.place }], place: value.place }
}

const refuseParts = (style: Style, parts: readonly LinePiece[], text: string): void => {
  if (style === 'plain' && /:(\s|$)/.test(text)) throw new Fault('a key within a text')
  if (style === 'flow' && !isClosed(text)) throw new Fault('flow style that doesn’t close on its line')
  if (style !== 'plain' && !isClosed(text)) throw new Fault('a quoted text with something behind it')
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'inline') continue
    if (style === 'flow') throw new Fault('a control in flow style')
    const bodies = bodiesOf(part)
    const isUnclear = bodies.some((each) => UNCLEAR[style].test(each))
    if (isUnclear || (index === 0 && style === 'plain' && bodies.some((each) => BEGINNING.test(each))))
      throw new Fault('a control within a text with quotes or colons')
  }
}

/** The flat texts of all branches of a control, and of those within. */
const bodiesOf = (piece: Piece): readonly string[] =>
  piece.kind === 'inline' ? piece.arms.flatMap(({ body }) => [flat(body), ...body.flatMap(bodiesOf)]) : []

/** What in a branch of a control may change how the text around it is read. */
const UNCLEAR: Readonly<Record<Exclude<Style, 'flow'>, RegExp>> = {
  plain: /:(\s|$)|(^|\s)#|\n/,
  double: /(?<!\\)"|\\$/,
  single: /'/,
}
const BEGINNING = /^[[{&*!|>%@`'"-]/
