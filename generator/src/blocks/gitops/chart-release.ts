import type { Overlay } from '../../author/overlay.ts'

/** A chart of others, by its name, a version or a range of versions, and `https://…` or `oci://…`, as dependencies are given. */
export interface ReleasedChart {
  readonly name: string
  readonly version: string
  readonly repository: string
}

/** What Argo CD or Flux installs; `V` is the interface of the chart's values, as `chartwright types` writes it. */
export interface ChartRelease<V> {
  /** The name of the release, and of the manifest that describes it. */
  readonly name: string
  /** Where the chart is installed. */
  readonly namespace: string
  readonly chart: ReleasedChart
  /** What differs from the chart's defaults. */
  readonly values?: Overlay<V>
}
