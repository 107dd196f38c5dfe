/** A file of a chart: its text, or its bytes in base 64 where it isn't UTF-8. */
export type FileContent = string | { readonly base64: string }

/** Where the TypeScript file that a template was compiled from writes its fields. */
export interface SourceLines {
  /** By its path in the chart: `src/web/deployment.ts`. */
  readonly file: string
  /** Lines, from 1, by the keys that lead to a field; that of the function by the empty text. */
  readonly lines: Readonly<Record<string, number>>
  /** What stands between keys. */
  readonly separator: string
}

/** What the page knows of a chart. */
export interface ChartContent {
  /** Whether it is compiled from typed sources. */
  readonly isTyped: boolean
  /** All files that Helm reads, by their paths in the chart. */
  readonly files: Readonly<Record<string, FileContent>>
  /** Files of values for one use, by their paths: `values-*.yaml` and those of `ci/`. */
  readonly overlays: Readonly<Record<string, string>>
  /** The sources of templates, by the paths of these, where the chart is typed. */
  readonly sources?: Readonly<Record<string, SourceLines>>
}

/** Another version of a chart, with which it is compared. */
export interface OtherVersion {
  /** How it was given: `v1.2.0:charts/web`. */
  readonly title: string
  readonly files: ChartContent['files']
}

/** How many milliseconds a rendering may take, and how many when newer values wait. */
export interface RenderLimits {
  readonly alone: number
  readonly waiting: number
}

/** What the page is told first: the chart, and how it is served. */
export interface Site extends ChartContent {
  /** The engine's file, beside the page. */
  readonly engine: string
  /** Whether the server tells when the chart changes. */
  readonly isWatched: boolean
  readonly against?: OtherVersion
  /** Those of the page otherwise. */
  readonly limits?: RenderLimits
}

/** What the server tells while it watches: the chart has changed, or its sources can't be compiled. */
export type WatchEvent = { readonly kind: 'chart' } | { readonly kind: 'problem'; readonly message: string }
