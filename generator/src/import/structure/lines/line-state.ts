import type { Item, LinePiece } from './items.ts'

/** A line to which more may be added. */
export interface OpenLine {
  readonly kind: 'line'
  readonly indent: number
  readonly pieces: LinePiece[]
  readonly isValue?: boolean
  readonly isBegun?: boolean
  readonly start: number
  end: number
}

/** Where the output is: at the start of a line, within one, or behind one that depends on a branch. */
export type State =
  /** The space that the line has; undefined where that depends on a branch. */
  | { readonly mode: 'start'; readonly space: string | undefined }
  /** `isEnded`: a named template may have ended the line. */
  | { readonly mode: 'open'; readonly line: OpenLine; readonly isEnded?: boolean }
  /** Only the line's end may follow. `value`: or a value, behind a colon and a space, or a colon. `mayBeStart`: by one branch. */
  | { readonly mode: 'sealed'; readonly value?: 'behind space' | 'needs space'; readonly mayBeStart?: boolean }
  /** Nothing gets here. */
  | { readonly mode: 'dead' }

/** At the start of a line, with space before it. */
export const start = (space: string | undefined): State => ({ mode: 'start', space })
/** Behind the content of a line. */
export const SEALED: State = { mode: 'sealed' }

/** A line that began in a branch can't go on behind it. */
export const leaving = (state: State): State => (state.mode === 'open' ? SEALED : state)

/** Where the output is behind branches that end in one state or the other. */
export const join = (a: State, b: State): State => {
  if (a.mode === 'dead') return b
  if (b.mode === 'dead') return a
  if (a.mode === 'start' && b.mode === 'start') return start(a.space === b.space ? a.space : undefined)
  return { mode: 'sealed', mayBeStart: mayBeStart(a) || mayBeStart(b) }
}

const mayBeStart = (state: State): boolean =>
  state.mode === 'start' || (state.mode === 'sealed' && state.mayBeStart === true)

/** The indents of all content, to compare the iterations of a loop. */
export const indentsOf = (items: readonly Item[]): string =>
  items
    .flatMap((item): string[] => {
      if (item.kind === 'line' || item.kind === 'block' || item.kind === 'island') return [String(item.indent)]
      return item.kind === 'control' ? [item.arms.map((arm) => indentsOf(arm.items)).join('/')] : []
    })
    .join(' ')

/** The lines without content, to compare the iterations of a loop. */
export const blanksOf = (items: readonly Item[]): string =>
  items
    .map((item) => {
      if (item.kind === 'blank') return `blank ${item.width} ${item.isUnsure}`
      return item.kind === 'control' ? item.arms.map((arm) => blanksOf(arm.items)).join('/') : item.kind
    })
    .join(' ')
