import type { Pipeline, Span } from '../../../template-parser/index.ts'
import type { Arm, Piece } from '../tree.ts'

/** `{{ toYaml . | indent 4 | trim }}` within a line: its first line goes on here, the others are at this indent. */
export interface AttachedPiece {
  readonly kind: 'attached'
  readonly pipeline: Pipeline
  readonly by: number
  readonly inner: Pipeline
  readonly place: Extract<Piece, { kind: 'printed' }>['place']
}

/** A part of a line. */
export type LinePiece = Piece | AttachedPiece

/** A part of the text. */
interface Part extends Span {
  /** It is a part of what was split, or stands for a text that others stand for too: it can't be cut out. */
  readonly isPart?: boolean
}

/** A line that is whole in every way through the template. */
export interface Line extends Part {
  readonly kind: 'line'
  readonly indent: number
  readonly pieces: readonly LinePiece[]
  /** It stands behind a key's colon, within a control. */
  readonly isValue?: boolean
  /** An action begins it, whose value would be indented if it had several lines. */
  readonly isBegun?: boolean
  /** It is part of a block scalar, so that `#` begins no comment. */
  readonly isText?: boolean
}

/** A value of several lines, each at an indent. */
export interface Block extends Part {
  readonly kind: 'block'
  readonly indent: number
  readonly pipeline: Pipeline
  /** Why its lines aren't all at this indent. */
  readonly odd?: string
  /** Its first line's end, or a part of its indent, is that of a named template: in a text, that isn't the same. */
  readonly isShifted?: boolean
}

/** One way through a control around whole lines. */
export interface ControlArm extends Span {
  readonly head: Arm<unknown>['head']
  readonly pipeline?: Pipeline
  readonly items: readonly Item[]
}

/** A control around whole lines. */
export interface Control extends Part {
  readonly kind: 'control'
  readonly arms: readonly ControlArm[]
}

/** What can't be read as lines. */
export interface IslandItem extends Part {
  readonly kind: 'island'
  readonly indent: number
  readonly reason: string
}

/** A line without content. */
export interface Blank extends Part {
  readonly kind: 'blank'
  /** How much space it has; undefined where that depends on a branch. */
  readonly width?: number
  /** Whether there is such a line depends on a branch. */
  readonly isUnsure?: boolean
}

/** A part of a template that begins and ends at a line's border, or prints nothing. */
export type Item =
  | Line
  | Block
  | Control
  | IslandItem
  | Blank
  | (Part & { readonly kind: 'statement'; readonly pipeline: Pipeline })
  | (Part & { readonly kind: 'comment'; readonly text: string })
  | (Part & { readonly kind: 'break' | 'continue' })

/** From the first item to the last, wherever they stand. */
export const spanOf = (items: readonly Span[], without: Span): Span =>
  items.length === 0
    ? { start: without.start, end: without.end }
    : { start: Math.min(...items.map(({ start }) => start)), end: Math.max(...items.map(({ end }) => end)) }

/** The same control around other items. */
export const withItems = (
  control: Control,
  change: (items: readonly Item[], index: number) => readonly Item[],
): Control => ({
  ...control,
  arms: control.arms.map((arm, index) => ({ ...arm, items: change(arm.items, index) })),
})
