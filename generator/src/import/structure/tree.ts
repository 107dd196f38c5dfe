import type { Pipeline } from '../../template-parser/index.ts'

/** Where something stands in its template: the first character, and the first behind it; and its line, from 1. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly line: number
}

/** One way through a control: `{{ if }}`, `{{ else if }}`, `{{ with }}`, `{{ range }}` or `{{ else }}`. */
export interface Arm<Body> {
  readonly head: 'if' | 'with' | 'range' | 'else'
  /** What it tests or goes through; `else` alone has none. */
  readonly pipeline?: Pipeline
  readonly body: Body
  readonly place: Place
}

/** A part of a text within one line. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** What an action prints. */
  | { readonly kind: 'printed'; readonly pipeline: Pipeline; readonly place: Place }
  /** A control around a part of the line. */
  | { readonly kind: 'inline'; readonly arms: readonly Arm<readonly Piece[]>[]; readonly place: Place }
  /** A variable that is set within the line. */
  | { readonly kind: 'statement'; readonly pipeline: Pipeline; readonly place: Place }

/** A part of YAML, with holes where a template prints. */
export type Structure =
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly place: Place }
  | { readonly kind: 'list'; readonly entries: readonly Entry[]; readonly place: Place }
  /** Only insertions: whether they make a map or a list follows from their values. */
  | { readonly kind: 'inserted'; readonly entries: readonly Entry[]; readonly place: Place }
  /**
   * A value on one line, or folded over several; `flow` is `[…]` or `{…}`. The quotes are part of the pieces. `exact`: a
   * text that isn't read as YAML.
   */
  | {
      readonly kind: 'scalar'
      readonly style: 'plain' | 'single' | 'double' | 'flow' | 'exact'
      readonly pieces: readonly Piece[]
      readonly place: Place
    }
  /** Another value in each arm; without `else`, also none. `before`: statements in front of it. */
  | {
      readonly kind: 'choice'
      readonly before: readonly Entry[]
      readonly arms: readonly Arm<Structure>[]
      readonly place: Place
    }
  /** A block scalar: `|`, `|-`, `>` and the like. */
  | { readonly kind: 'text'; readonly header: string; readonly lines: readonly TextLine[]; readonly place: Place }
  /** No value: nothing behind a key, but perhaps statements. */
  | { readonly kind: 'nothing'; readonly entries: readonly Entry[]; readonly place: Place }
  | Island

/** A line of a block scalar; its indent is less that of the block. */
export type TextLine =
  | { readonly kind: 'line'; readonly indent: number; readonly pieces: readonly Piece[]; readonly place: Place }
  | { readonly kind: 'blank'; readonly place: Place }
  /** A value of several lines, each at this indent. */
  | { readonly kind: 'inserted'; readonly indent: number; readonly pipeline: Pipeline; readonly place: Place }
  | { readonly kind: 'control'; readonly arms: readonly Arm<readonly TextLine[]>[]; readonly place: Place }
  | { readonly kind: 'statement'; readonly pipeline: Pipeline; readonly place: Place }

/** What wasn't understood, from its first to its last line. */
export interface Island {
  readonly kind: 'island'
  readonly reason: string
  readonly place: Place
}

/** A part of a map or list. */
export type Entry =
  | { readonly kind: 'field'; readonly key: readonly Piece[]; readonly value: Structure; readonly place: Place }
  | { readonly kind: 'item'; readonly value: Structure; readonly place: Place }
  /** The entries or items of a value, which is printed as YAML: without the `indent` or `nindent` at its end. */
  | { readonly kind: 'insertion'; readonly pipeline: Pipeline; readonly place: Place }
  /** `opened`: it begins an item that goes on behind it. */
  | {
      readonly kind: 'control'
      readonly arms: readonly Arm<readonly Entry[]>[]
      readonly opened?: boolean
      readonly place: Place
    }
  /** It prints nothing: a variable, or `fail`. */
  | { readonly kind: 'statement'; readonly pipeline: Pipeline; readonly place: Place }
  | { readonly kind: 'comment'; readonly pieces: readonly Piece[]; readonly place: Place }
  | { readonly kind: 'break' | 'continue'; readonly place: Place }
  | Island

/** A part of a template's output: a document, or what stands around documents. */
export type Document =
  | { readonly kind: 'document'; readonly value: Structure; readonly place: Place }
  | { readonly kind: 'control'; readonly arms: readonly Arm<readonly Document[]>[]; readonly place: Place }
  | { readonly kind: 'statement'; readonly pipeline: Pipeline; readonly place: Place }

/** What a named template gives. */
export type HelperShape =
  | 'string'
  | 'map'
  | 'list'
  /** A map or a list, by its arguments. */
  | 'data'
  | 'documents'
  /** Nothing: it fails, or sets variables. */
  | 'effect'
  /** A text whose lines aren't whole entries. */
  | 'text'

/** A `define` of a chart or of a library that it depends on. */
export interface HelperStructure {
  readonly name: string
  /** The path of its template. */
  readonly template: string
  readonly shape: HelperShape
  /** Undefined where it couldn't be read, for the reason. */
  readonly documents?: readonly Document[]
  readonly reason?: string
  /** From `{{ define` to the end of `{{ end }}`. */
  readonly place: Place
  /** The comment right above it, without its marks. */
  readonly comment?: string
  /** Whether what it prints begins with the end of a line. */
  readonly beginsLine: boolean
  /** The indent of its own lines. */
  readonly indent: number
  /** Whether it is part of the chart itself. */
  readonly isOwn: boolean
}

/** A template file. */
export interface FileStructure {
  /** `templates/service.yaml` */
  readonly path: string
  /** Undefined where it couldn't be read as YAML, for the reason; NOTES.txt and partials have none. */
  readonly documents?: readonly Document[]
  /** The lines of NOTES.txt. */
  readonly lines?: readonly TextLine[]
  readonly reason?: string
  readonly islands: readonly Island[]
}

/** All templates of a chart, read as YAML. */
export interface ChartStructure {
  readonly files: readonly FileStructure[]
  readonly helpers: ReadonlyMap<string, HelperStructure>
  /** Where more than one reading is possible, the one that was taken, in words. */
  readonly guesses: readonly { readonly template: string; readonly line: number; readonly words: string }[]
}
