/** Where a source branches by what is known only at render time: positions of its first character and behind its last one. */
export interface SourceSpan {
  /** Absolute path. */
  readonly file: string
  readonly start: number
  readonly end: number
}
