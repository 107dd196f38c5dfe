/** What Helm's charts do again and again, beside the same in a chart of chartwright. */
export interface Idiom {
  readonly title: string
  /** What a reader should know besides, in Markdown. */
  readonly text?: string
  /** What a person writes in a Helm chart: a template, */
  readonly helm: string
  /** and the named templates that it includes. */
  readonly defines?: string
  /** The same as fields of a manifest, the body of a chart's function, or a file. */
  readonly source: string
  /** The sets of values on which the two give something else, and why; they give the same on all others. */
  readonly differs?: { readonly on: readonly string[]; readonly why: string }
}

/** A page of idioms. */
export interface IdiomPage {
  /** Below `docs/`. */
  readonly path: string
  readonly title: string
  readonly idioms: readonly Idiom[]
}
