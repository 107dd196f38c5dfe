/**
 * What a chart's functions are given: the values, and what Helm knows while it renders.
 *
 * @example
 * export default ({ values, release }: Context): string[] => [
 *   `${release.name} greets ${values.name}.`,
 * ]
 * // {{ .Release.Name }} greets {{ .Values.name }}.
 */
export interface Chart<V> {
  /** The chart's defaults with everything that the user set: `.Values`. */
  readonly values: V
  /** The installation: `.Release`. */
  readonly release: Release
  /** What Chart.yaml says: `.Chart`. */
  readonly chart: ChartMetadata
  /** What the cluster and Helm can do: `.Capabilities`. */
  readonly capabilities: Capabilities
  /** Files of the chart's folder that are no templates: `.Files`. */
  readonly files: Files
  /** The template that is being rendered: `.Template`. */
  readonly template: Template
  /** The contexts of the charts that this one depends on, by name: `.Subcharts`. */
  readonly subcharts: { readonly [name: string]: Chart<unknown> | undefined }
}

/** An installation of a chart: `.Release`. */
export interface Release {
  /** Given to `helm install`; at most 53 characters: `.Release.Name`. */
  readonly name: string
  /** `.Release.Namespace` */
  readonly namespace: string
  /** 1 for an installation, one more for each upgrade and rollback: `.Release.Revision`. */
  readonly revision: number
  /** What renders the chart, `Helm`: `.Release.Service`. */
  readonly service: string
  /** `.Release.IsInstall` */
  readonly isInstall: boolean
  /** True for an upgrade and for a rollback: `.Release.IsUpgrade`. */
  readonly isUpgrade: boolean
}

/** What Chart.yaml says: `.Chart`. */
export interface ChartMetadata {
  /** `.Chart.Name`; the alias, where the chart is a dependency that has one. */
  readonly name: string
  /** `.Chart.Version` */
  readonly version: string
  /** `.Chart.AppVersion` */
  readonly appVersion: string
  /** `.Chart.Description` */
  readonly description: string
}

/** What the cluster and Helm can do: `.Capabilities`. */
export interface Capabilities {
  /** `.Capabilities.KubeVersion` */
  readonly kubeVersion: KubeVersion
  /** `.Capabilities.HelmVersion` */
  readonly helmVersion: { readonly version: string }
  /** `.Capabilities.APIVersions` */
  readonly apiVersions: {
    /** Whether the cluster serves a group's version, `batch/v1`, or a resource of it, `batch/v1/Job`. */
    readonly has: (apiVersion: string) => boolean
  }
}

/** The version of the cluster: `.Capabilities.KubeVersion`. */
export interface KubeVersion {
  /** `v1.34.4` */
  readonly version: string
  /** `1` */
  readonly major: string
  /** `34` */
  readonly minor: string
}

/** Files of the chart's folder that are no templates: `.Files`. */
export interface Files {
  /** The text of a file, empty when there is none: `.Files.Get`. */
  readonly get: (path: string) => string
}

/** The template that is being rendered: `.Template`. */
export interface Template {
  /** `hello-counter/templates/webserver/deployment.yaml` */
  readonly name: string
  /** `hello-counter/templates` */
  readonly basePath: string
}
