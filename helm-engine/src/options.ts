import type { Files } from './file-system.ts'
import { yamlSafeJson } from './yaml-safe-json.ts'

/** The major version of Helm that renders. */
export type HelmVersion = 3 | 4

/** A chart: files in memory by their paths in it, a packaged chart (`.tgz`), or the path of either in the file system. */
export type ChartSource = Files | Uint8Array | string

/** What both commands take. */
export interface ValuesOptions {
  /** Which Helm: 3 or 4 (4). */
  readonly helm?: HelmVersion
  /** The user's values, later ones over earlier ones: objects, or texts in YAML. */
  readonly values?: object | string | readonly (object | string)[]
  /** The release's namespace (`default`). */
  readonly namespace?: string
  /** The cluster's version: `1.34`. */
  readonly kubeVersion?: string
  /** Further flags, as on Helm's command line: `['--set', 'replicas=2', '--skip-schema-validation']`. */
  readonly flags?: readonly string[]
}

/** Options of {@link Helm.template}. */
export interface TemplateOptions extends ValuesOptions {
  /** The release's name (`release-name`). */
  readonly release?: string
  /** What the cluster serves besides: `['monitoring.coreos.com/v1']`. */
  readonly apiVersions?: readonly string[]
  /** Whether `.Release.IsUpgrade` is true instead of `.Release.IsInstall`. */
  readonly isUpgrade?: boolean
  /**
   * Manifests that `lookup` finds, as `kubectl get -o yaml` shows them; one without a namespace is found in each. Without
   * this, `lookup` finds nothing, as in `helm template`.
   */
  readonly lookup?: readonly object[]
  /** Whether {@link Rendering.documents} are wanted, which takes a while for large charts. */
  readonly documents?: boolean
}

/** Options of {@link Helm.lint}. */
export type LintOptions = ValuesOptions

/** The arguments of `helm template` for a chart at a path, and the texts that they name. */
export const templateRequest = (path: string, options: TemplateOptions) => {
  const { release, apiVersions = [], isUpgrade, documents = false, lookup } = options
  const request = lintRequest(path, options)
  const own = [...apiVersions.map((version) => `--api-versions=${version}`), ...(isUpgrade ? ['--is-upgrade'] : [])]
  const args = [...(release === undefined ? [] : [release]), ...request.args, ...own]
  return { ...request, documents, args, ...(lookup && { lookup }) }
}

/** The arguments of `helm lint`, which are common to both commands. */
export const lintRequest = (
  path: string,
  { helm = 4, values = [], namespace, kubeVersion, flags = [] }: ValuesOptions,
) => {
  const texts = [values].flat().map((each) => (typeof each === 'string' ? each : yamlSafeJson(each)))
  const named = texts.map((text, index) => [`values ${index + 1}`, text] as const)
  return {
    helm: `helm${helm}` as const,
    files: Object.fromEntries(named),
    args: [
      path,
      ...named.map(([name]) => `--values=${name}`),
      ...(namespace === undefined ? [] : [`--namespace=${namespace}`]),
      ...(kubeVersion === undefined ? [] : [`--kube-version=${kubeVersion}`]),
      ...flags,
    ],
  }
}
