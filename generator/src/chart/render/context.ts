import type { Chart, Files } from '../../author/chart.ts'
import type { ChartDefinition } from '../../author/define-chart.ts'
import type { Overlay } from '../../author/overlay.ts'
import { byFileName, encodeFile, fileLines, findFiles, getFile } from '../../functions/index.ts'
import type { HelmContext } from '../../model/context.ts'
import { KNOWN_API_VERSIONS } from './api-versions.ts'
import { type ClusterOptions, clusterContext } from './cluster.ts'

/** What Helm would know besides the values; the defaults are those of `helm template`. */
export interface RenderOptions<V = unknown> {
  /** Laid over the chart's defaults, as a values file is. */
  readonly values?: Overlay<V>
  readonly release?: Partial<Chart<unknown>['release']>
  readonly capabilities?: {
    readonly kubeVersion?: string
    readonly helmVersion?: string
    /** What the cluster serves besides what Helm takes for known. */
    readonly apiVersions?: readonly string[]
  }
  /** What the cluster holds; nothing, as in `helm template`. */
  readonly cluster?: ClusterOptions
}

/** Helm's context for a chart, with values that are merged already. */
export const helmContext = (
  definition: ChartDefinition<unknown>,
  values: Readonly<Record<string, unknown>>,
  { release = {}, capabilities = {}, cluster }: RenderOptions = {},
  files: HelmContext['Files'] = {},
): HelmContext => {
  const { name, version, appVersion, description } = definition
  const kubeVersion = capabilities.kubeVersion ?? 'v1.34.0'
  const [major = '1', minor = '34'] = kubeVersion.replace(/^v/, '').split('.')
  return {
    Values: withOwnKeysOnly(values),
    Release: {
      Name: release.name ?? 'release-name',
      Namespace: release.namespace ?? 'default',
      Revision: release.revision ?? 1,
      Service: release.service ?? 'Helm',
      IsInstall: release.isInstall ?? !release.isUpgrade,
      IsUpgrade: release.isUpgrade ?? false,
    },
    Chart: { Name: name, Version: version, AppVersion: appVersion, Description: description },
    Capabilities: {
      KubeVersion: { Version: kubeVersion, Major: major, Minor: minor },
      HelmVersion: { Version: capabilities.helmVersion ?? 'v4.0.0' },
      APIVersions: [...KNOWN_API_VERSIONS, ...(capabilities.apiVersions ?? [])],
    },
    Template: { Name: '', BasePath: `${name}/templates` },
    Files: files,
    Subcharts: {},
    Cluster: clusterContext(cluster),
  }
}

/** The same for one template; `asked` is called when it has to do with the cluster. */
export const forTemplate = (context: HelmContext, path: string, asked: () => void = () => {}): HelmContext => ({
  ...context,
  get Cluster() {
    asked()
    return context.Cluster
  },
  Template: { ...context.Template, Name: `${context.Template.BasePath}/${path}` },
})

/** The context that the author's functions are given. */
export const authorContext = <V>(helm: HelmContext): Chart<V> => {
  const { Values, Release, Chart: about, Capabilities, Files, Template } = helm
  return {
    values: Values as V,
    release: {
      name: Release.Name,
      namespace: Release.Namespace,
      revision: Release.Revision,
      service: Release.Service,
      isInstall: Release.IsInstall,
      isUpgrade: Release.IsUpgrade,
    },
    chart: {
      name: about.Name,
      version: about.Version,
      appVersion: about.AppVersion ?? '',
      description: String(about.Description ?? ''),
    },
    capabilities: {
      kubeVersion: versionOf(Capabilities.KubeVersion),
      helmVersion: { version: Capabilities.HelmVersion.Version },
      apiVersions: { has: (apiVersion) => Capabilities.APIVersions.includes(apiVersion) },
    },
    files: filesOf(Files),
    template: { name: Template.Name, basePath: Template.BasePath },
    subcharts: {},
    get cluster() {
      return helm.Cluster as Chart<V>['cluster']
    },
  }
}

const filesOf = (files: HelmContext['Files']): Files => ({
  get: (path) => getFile(files, path),
  lines: (path) => fileLines(files, path),
  glob: (pattern) => {
    const paths = findFiles(Object.keys(files), pattern)
    return {
      paths,
      asConfig: () => byFileName(paths, (path) => getFile(files, path)),
      asSecrets: () => byFileName(paths, (path) => encodeFile(files, path)),
    }
  },
})

const versionOf = ({ Version, Major, Minor }: HelmContext['Capabilities']['KubeVersion']) => ({
  version: Version,
  major: Major,
  minor: Minor,
})

/**
 * The same values, in which only what they hold themselves is found: every object of JavaScript has `constructor` and
 * `toString`, and no map of Helm has.
 */
const withOwnKeysOnly = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(withOwnKeysOnly) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, withOwnKeysOnly(inner)])
  return Object.setPrototypeOf(Object.fromEntries(entries), null)
}
