/** Asks for the problems of a chart. */
export interface CheckRequest {
  /** The chart's folder. */
  readonly folder: string
  /** Texts of the files that are open in the editor, by absolute path. */
  readonly texts: ReadonlyMap<string, string>
}

/** What came of a request. */
export interface CheckReply {
  readonly problems: readonly EditorProblem[]
  /** Errors that are no problems of the chart: for the log. */
  readonly log: readonly string[]
}

/** Something that can't become a template, where the author wrote it. */
export interface EditorProblem {
  /** Absolute path. */
  readonly file: string
  /** Characters before it in the file. */
  readonly start: number
  readonly length: number
  /** What is wrong and what to do. */
  readonly message: string
}
