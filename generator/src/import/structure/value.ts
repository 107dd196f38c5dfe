import type { Pipeline, Span } from '../../template-parser/index.ts'
import { neutralEntries, readEntries } from './entries.ts'
import { Fault } from './fault.ts'
import { emptyOf, isAmongEntries, isEmpty, isInsertionLine, isSoleOutput } from './insertions.ts'
import { flat, keyOf } from './lines/flat.ts'
import { type Control, type Item, type Line, type LinePiece, spanOf } from './lines/items.ts'
import {
  ANYWHERE,
  atDash,
  isAtDash,
  isComment,
  isDash,
  leastLevel,
  levelOf,
  linesAt,
  shown,
  soleChoice,
} from './lines/levels.ts'
import type { Reading } from './reading.ts'
import { behind, readScalar } from './scalar.ts'
import type { Arm, Structure } from './tree.ts'

/** Reads items as one value; `owner` is what they belong to. */
export const readValue = (items: readonly Item[], owner: Span, reading: Reading): Structure => {
  const content = shown(items)
  const place = reading.source.linesOf(spanOf(content, owner))
  if (content.length === 0) return { kind: 'nothing', entries: neutralEntries(items, reading), place }
  const level = levelOfEntries(content, reading)
  const kinds = kindsAt(content, level, reading)
  const control = controlOf(items)
  if (control && (kinds.size !== 1 || kinds.has('scalar') || hasSeveralValues(control)))
    return readChoice(items, control, reading)
  if (kinds.size === 0) return { kind: 'inserted', entries: readEntries(items, level, 'any', reading), place }
  const loop = readEmptyLoop(content, reading)
  if (loop) return loop
  const kind = kindOfEntries(kinds)
  if (kind) return { kind, entries: readEntries(items, level, kind, reading), place }
  return readScalarLines(items, reading)
}

type Kind = 'list' | 'map' | 'scalar'

/** The kinds of the lines at a level; none where everything is inserted. */
const kindsAt = (content: readonly Item[], level: number, reading: Reading): ReadonlySet<Kind> => {
  if (onlyInsertions(content, reading)) return new Set()
  const lines = linesAt(content, level).filter((line) => !isInsertionLine(line, reading))
  const full = lines.filter((line) => emptyOf(line) === undefined)
  return new Set((full.length > 0 || isAtDash(level) ? full : lines).map(kindOf))
}

/** What has keys is a map, even if it has lines that aren't understood. */
const kindOfEntries = (kinds: ReadonlySet<Kind>): 'list' | 'map' | undefined => {
  if (kinds.has('list') && kinds.size > 1) throw new Fault('items, keys or scalars side by side')
  if (kinds.has('list')) return 'list'
  return kinds.has('map') ? 'map' : undefined
}

/** The least level; insertions of a list stand at the indent of its dashes, and so does what says that it is empty. */
const levelOfEntries = (content: readonly Item[], reading: Reading): number => {
  const least = leastLevel(content)
  const isOfInsertions = !isAtDash(least) && linesAt(content, least).every((line) => isAmongEntries(line, reading))
  return isOfInsertions && linesAt(content, atDash(least)).length > 0 ? atDash(least) : least
}

/** The only control of a value, if each way through it gives another one; nothing may be set behind it. */
const controlOf = (items: readonly Item[]): Control | undefined => {
  const control = soleChoice(items)
  const behindIt = control ? items.slice(items.indexOf(control) + 1) : []
  return behindIt.every(({ kind }) => kind === 'blank' || kind === 'comment' || kind === 'line') ? control : undefined
}

const onlyInsertions = (items: readonly Item[], reading: Reading): boolean =>
  shown(items).every((item) => {
    if (item.kind === 'line') return isInsertionLine(item, reading)
    return (
      item.kind === 'block' || (item.kind === 'control' && item.arms.every((arm) => onlyInsertions(arm.items, reading)))
    )
  })

const kindOf = (line: Line): Kind => {
  if (line.isValue) return 'scalar'
  if (isDash(line)) return 'list'
  return keyOf(flat(line.pieces)) === undefined ? 'scalar' : 'map'
}

/** A list's items in one branch, and a map's keys or deeper ones in another; or an empty value. */
const hasSeveralValues = ({ arms }: Control): boolean =>
  arms.some(({ items }) => isEmpty(items)) ||
  new Set(arms.map(({ items }) => leastLevel(items)).filter((level) => level < ANYWHERE)).size > 1

const readChoice = (items: readonly Item[], control: Control, reading: Reading): Structure => ({
  kind: 'choice',
  before: neutralEntries(
    items.filter((item) => item !== control),
    reading,
  ),
  arms: armsOf(control, reading, (arm) => readValue(arm.items, arm, reading)),
  place: reading.source.linesOf(control),
})

const armsOf = (
  { arms }: Control,
  reading: Reading,
  read: (arm: Control['arms'][number]) => Structure,
): readonly Arm<Structure>[] =>
  arms.map((arm) => ({
    head: arm.head,
    ...(arm.pipeline && { pipeline: arm.pipeline }),
    body: read(arm),
    place: reading.source.place(arm),
  }))

/** `{{ range }}- a{{ else }}[]{{ end }}`: a list, or an empty one. */
const readEmptyLoop = (content: readonly Item[], reading: Reading): Structure | undefined => {
  const [control, ...others] = content
  if (control?.kind !== 'control' || others.length > 0 || control.arms.length !== 2) return undefined
  const [loop, otherwise] = control.arms
  const [empty, ...more] = shown(otherwise?.items ?? [])
  if (loop?.head !== 'range' || empty?.kind !== 'line' || more.length > 0) return undefined
  if (!/^(\[\]|\{\})$/.test(flat(empty.pieces).trim())) return undefined
  const [first, ...rest] = armsOf(control, reading, (arm) =>
    arm === loop ? readValue([{ ...control, arms: [loop] }], control, reading) : readValue(arm.items, arm, reading),
  )
  // what can be iterated is empty where `if` is false
  const arms = [
    { ...(first as Arm<Structure>), head: 'if' as const, pipeline: { ...(loop.pipeline as Pipeline), variables: [] } },
    ...rest,
  ]
  return { kind: 'choice', before: [], arms, place: reading.source.linesOf(control) }
}

const readScalarLines = (items: readonly Item[], reading: Reading): Structure => {
  const lines = shown(items).filter((item) => item.kind === 'line')
  if (lines.length < shown(items).length) throw new Fault('parts of a scalar under controls')
  const before = neutralEntries(items, reading).filter(({ kind }) => kind !== 'comment')
  const value = readFolded(lines, between(items, lines), reading)
  return before.length === 0 ? value : behind(before, value)
}

const between = (items: readonly Item[], lines: readonly Line[]): readonly Item[] => {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line]
  return items.slice(items.indexOf(first), items.indexOf(last))
}

/** A scalar over several lines; `all`: with what is between them. */
export const readFolded = (lines: readonly Line[], all: readonly Item[], reading: Reading): Structure => {
  if (all.some((item) => item.kind === 'line' && isComment(item))) throw new Fault('a comment within a scalar')
  if (all.some(({ kind }) => kind === 'blank')) throw new Fault('a blank line within a scalar')
  if (all.some((item) => levelOf(item) === ANYWHERE && item.kind !== 'comment'))
    throw new Fault('a statement within a scalar')
  if (lines.slice(0, -1).some((line) => flat(line.pieces).trimEnd().endsWith('\\')))
    throw new Fault('an escaped line’s end')
  if (lines.length > 1 && lines.some(isSoleOutput)) throw new Fault('a text of a value is inserted')
  const pieces = lines.flatMap(({ pieces: own }, index) => [
    ...(index > 0 ? [{ kind: 'text' as const, text: ' ' }] : []),
    ...(index < lines.length - 1 ? withoutSpaceBehind(own) : own),
  ])
  return readScalar(flat(pieces).trimStart(), pieces, spanOf(lines, { start: 0, end: 0 }), reading)
}

const withoutSpaceBehind = (pieces: readonly LinePiece[]): readonly LinePiece[] => {
  const last = pieces.at(-1)
  return last?.kind === 'text' ? [...pieces.slice(0, -1), { ...last, text: last.text.trimEnd() }] : pieces
}
