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
  /** The content of Chart.yaml: `.Chart`. */
  readonly chart: ChartMetadata
  /** What the cluster and Helm support: `.Capabilities`. */
  readonly capabilities: Capabilities
  /** Files of the chart: those of its `src/files/`, which become `files/` of the package: `.Files`. */
  readonly files: Files
  /** The template that is being rendered: `.Template`. */
  readonly template: Template
  /** The contexts of the charts that this one depends on, by name: `.Subcharts`. */
  readonly subcharts: { readonly [name: string]: Chart<unknown> | undefined }
  /** The cluster, where Helm sees one: `lookup`. */
  readonly cluster: Cluster
}

/** The cluster, where Helm sees one: in `helm install` and `helm upgrade`, and with `--dry-run=server`. */
export interface Cluster {
  /**
   * An object of the cluster; undefined if there is none, and always in `helm template`: `lookup`. It has no metadata, which
   * must not return in a manifest. For an object without a namespace, pass an empty string.
   */
  readonly lookup: (apiVersion: string, kind: string, namespace: string, name: string) => ClusterObject | undefined
}

/** What `lookup` finds. */
export interface ClusterObject {
  readonly apiVersion: string
  readonly kind: string
  /** Of a ConfigMap, or of a Secret in base64. */
  readonly data?: { readonly [key: string]: string | undefined }
  readonly spec?: unknown
  readonly status?: unknown
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

/** The content of Chart.yaml: `.Chart`. */
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

/** What the cluster and Helm support: `.Capabilities`. */
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

/** Files of the chart: those of its `src/files/`, which become `files/` of the package: `.Files`. */
export interface Files {
  /** The content of a file, such as `files/start.sh`, or an empty string if there is none: `.Files.Get`. */
  readonly get: (path: string) => string
  /** The lines of a file, without an empty last line: `.Files.Lines`. */
  readonly lines: (path: string) => readonly string[]
  /**
   * The files whose paths match a pattern, such as `files/*.conf`: `*` matches any characters except `/`, and `**` matches any
   * characters. The template reads each file by its own path.
   */
  readonly glob: (pattern: string) => FoundFiles
}

/** Files that match a pattern. */
export interface FoundFiles {
  /** Their paths, in order. */
  readonly paths: readonly string[]
  /** Their contents by file name without folders, for the `data` of a ConfigMap. */
  readonly asConfig: () => Record<string, string>
  /** Their bytes in base64 by file name without folders, for the `data` of a Secret or the `binaryData` of a ConfigMap. */
  readonly asSecrets: () => Record<string, string>
}

/** The template that is being rendered: `.Template`. */
export interface Template {
  /** `hello-counter/templates/webserver/deployment.yaml` */
  readonly name: string
  /** `hello-counter/templates` */
  readonly basePath: string
}
