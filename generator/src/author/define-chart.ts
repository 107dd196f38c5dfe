/** A chart: all of its Chart.yaml, and the defaults of its values. */
export interface ChartDefinition<V> {
  /** Lower case, with hyphens; the name of the chart's folder. */
  readonly name: string
  /** One sentence. */
  readonly description: string
  /** The chart's own version, by SemVer. */
  readonly version: string
  /** The version of what it installs: the default tag of its images. */
  readonly appVersion: string
  /** The versions of Kubernetes on which it installs: `>=1.30.0-0`. */
  readonly kubeVersion: string
  /** For searches. */
  readonly keywords?: readonly string[]
  /** The project's page. */
  readonly home?: string
  /** Where its source is. */
  readonly sources?: readonly string[]
  /** Address of a picture, SVG or PNG. */
  readonly icon?: string
  readonly maintainers?: readonly Maintainer[]
  /** What is new in this version: Artifact Hub's `artifacthub.io/changes`. */
  readonly changes?: readonly Change[]
  readonly annotations?: { readonly [name: string]: string }
  readonly values: {
    /** What `values.yaml` says. */
    readonly defaults: V
  }
}

/** Who answers for a chart. */
export interface Maintainer {
  readonly name: string
  readonly email?: string
  readonly url?: string
}

/** A line of the changelog. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'deprecated' | 'removed' | 'fixed' | 'security'
  readonly description: string
}

/**
 * Describes a chart; the default export of its `src/chart.ts`.
 *
 * @example
 * export default defineChart({
 *   name: 'hello-counter',
 *   description: 'A greeting with a counter of visits',
 *   version: '1.0.0',
 *   appVersion: 'v1',
 *   kubeVersion: '>=1.30.0-0',
 *   values: { defaults },
 * })
 * // apiVersion: v2
 * // name: hello-counter
 * // description: A greeting with a counter of visits
 * // type: application
 * // version: 1.0.0
 * // appVersion: v1
 * // kubeVersion: ">=1.30.0-0"
 */
export const defineChart = <V>(definition: ChartDefinition<V>): ChartDefinition<V> => definition
