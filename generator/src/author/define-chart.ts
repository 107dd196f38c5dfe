/** A chart: all of its Chart.yaml, and the defaults of its values. */
export interface ChartDefinition<V> {
  /** Lower case, with hyphens; the name of the chart's folder. */
  readonly name: string
  /** One sentence. */
  readonly description: string
  /**
   * `library` has named templates for other charts, those of its `src/helpers.ts`, and nothing to install:
   * https://helm.sh/docs/topics/library_charts/. `application` when unset.
   */
  readonly type?: 'application' | 'library'
  /** The chart's own version, by SemVer. */
  readonly version: string
  /** The version of what it installs: the default tag of its images. */
  readonly appVersion: string
  /** The versions of Kubernetes on which it installs: `>=1.30.0-0`. All of them when unset. */
  readonly kubeVersion?: string
  /** For searches. */
  readonly keywords?: readonly string[]
  /** The project's page. */
  readonly home?: string
  /** Where its source is. */
  readonly sources?: readonly string[]
  /** Address of a picture, SVG or PNG. */
  readonly icon?: string
  /** Whether nobody should begin to use it. */
  readonly deprecated?: boolean
  readonly maintainers?: readonly Maintainer[]
  /** What is new in this version: Artifact Hub's `artifacthub.io/changes`. */
  readonly changes?: readonly Change[]
  /** What was new in earlier versions, the newest first: for CHANGELOG.md. */
  readonly history?: readonly { readonly version: string; readonly changes: readonly Change[] }[]
  /** By its SPDX name, `Apache-2.0`: Artifact Hub's `artifacthub.io/license`. */
  readonly license?: string
  /** Where to read on: Artifact Hub's `artifacthub.io/links`. */
  readonly links?: readonly { readonly name: string; readonly url: string }[]
  readonly annotations?: { readonly [name: string]: string }
  /** Charts that are installed with this one; their values are below their names. */
  readonly dependencies?: readonly Dependency[]
  /**
   * Whether pods restart when a ConfigMap or Secret of the chart that they use changes: unset or `true`, each Deployment,
   * StatefulSet and DaemonSet gets a checksum of these as an annotation of its pods. `false` leaves the annotations out.
   */
  readonly rollPods?: RollPods
  /**
   * Hand-written templates, such as `templates/service.yaml`, that may read what the interface `Values` doesn't have:
   * `generate` warns of it instead of failing. For faults of an imported chart, until they are corrected.
   */
  readonly uncheckedTemplates?: readonly string[]
  readonly values: {
    /** What `values.yaml` says. */
    readonly defaults: V
  }
}

/**
 * What restarts the pods that use it when it changes: all of the chart's ConfigMaps and Secrets, none of them, or these.
 * Generated secrets never do. `{ on: ['ConfigMap'] }` names them by kind, `{ on: ['web/config.yaml'] }` by their path below
 * `templates/`.
 */
export type RollPods = boolean | { readonly on: readonly ('ConfigMap' | 'Secret' | `${string}.yaml`)[] }

/** A chart that is installed with another: https://helm.sh/docs/helm/helm_dependency/ */
export interface Dependency {
  readonly name: string
  /** A version, or a range of versions: `^1.2.0`. */
  readonly version: string
  /** `https://…`, `oci://…` or `file://../other`; unset for a chart in the folder `charts/`. */
  readonly repository?: string
  /** Its name here, where it is used more than once. */
  readonly alias?: string
  /** The path of a boolean among the values that says whether it is installed: `redis.enabled`. */
  readonly condition?: string
  /** Groups that `tags` in the values switch: `--set tags.backend=false`. They need no field in `Values`. */
  readonly tags?: readonly string[]
  /** Values of its `exports`, or others, that this chart takes over where its defaults have none: optional fields of `Values`. */
  readonly importValues?: readonly (string | { readonly child: string; readonly parent: string })[]
}

/**
 * Values of a dependency, passed through to it: a field of `Values` with the dependency's name, or its alias.
 *
 * @passThrough
 */
export type SubchartValues = { [key: string]: unknown }

/**
 * Some of the values of a dependency whose interface `V` is known, as `chartwright types` writes it: a field of `Values` with
 * the dependency's name, or its alias. What isn't set has the dependency's own default.
 */
export type SubchartOverlay<V> = V extends readonly unknown[]
  ? V
  : V extends object
    ? { [K in keyof V]?: SubchartOverlay<V[K]> }
    : V

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
