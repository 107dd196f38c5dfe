/** A piece of a chart's source, and what is said about it. */
export interface Example {
  /** What it shows, in Markdown. */
  readonly about: string
  /**
   * Fields of a manifest, or the body of a chart's function when there is a `return`, or a whole file when there is an
   * `export default`.
   */
  readonly source: string
}

/** Examples by the name of what they show: each entry of the evaluator's tables has at least one. */
export type Examples = Readonly<Record<string, readonly Example[]>>

/** One example. */
export const example = (about: string, ...lines: string[]): Example => ({ about, source: lines.join('\n') })

/** The only example of something. */
export const only = (about: string, ...lines: string[]): readonly Example[] => [example(about, ...lines)]
