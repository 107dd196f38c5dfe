/** A public chart, expressed anew as a chart of chartwright. */
export interface Twin {
  readonly name: string
  /** The folder with the twin's sources and what is generated of them. */
  readonly folder: string
  /** What the twin is compared with. */
  readonly originals: readonly Original[]
  /** What an original rendered whose files are not here. */
  readonly recording?: RecordedOriginal
  /** Values that stand for the defaults, where those of the original are its own text. */
  readonly given?: Readonly<Record<string, unknown>>
  /** Why the original can't take these values, which the twin can; undefined when it can. */
  readonly refuses: (values: never) => string | undefined
  /** Whether both charts refuse these values themselves: few such are drawn. */
  readonly fails?: (values: never) => boolean
}

/** A chart that a twin is compared with. */
export interface Original {
  /** Which chart it is, and its version. */
  readonly name: string
  /** The chart's folder. */
  readonly folder: string
}

/** A chart that a twin was compared with. */
export interface RecordedOriginal {
  /** Which chart it is, its version, and where it is to be had. */
  readonly name: string
  /** What it rendered, by `record.ts`. */
  readonly file: string
}
