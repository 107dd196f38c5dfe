import type { ArgoApplication } from '../../author/manifests.ts'
import { trimPrefix } from '../../functions/index.ts'
import type { ChartRelease } from './chart-release.ts'

/** How Argo CD installs a chart. */
export interface ArgoApplicationOptions<V> extends ChartRelease<V> {
  /** The namespace of Argo CD: `argocd`. */
  readonly argoNamespace?: string
  /** The project of Argo CD: `default`. */
  readonly project?: string
  /** The address of the cluster: by default the one in which Argo CD runs. */
  readonly server?: string
  /** Other fields of the spec, such as `syncPolicy`. */
  readonly spec?: Partial<ArgoApplication<V>['spec']>
}

/**
 * An Application of Argo CD, which installs a chart with typed values: a manifest of a chart, or of a file that
 * `chartwright manifests` prints.
 *
 * @example
 * interface Cache {
 *   replicas: number
 * }
 *
 * export default (context: Context) =>
 *   argoApplication<Cache>({
 *     name: `${context.release.name}-cache`,
 *     namespace: context.release.namespace,
 *     chart: { name: 'cache', version: '1.4.0', repository: 'https://charts.example.com' },
 *     values: { replicas: 3 },
 *     spec: { syncPolicy: { automated: { prune: true } } },
 *   })
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export const argoApplication = <V = { [key: string]: unknown }>({
  name,
  namespace,
  chart,
  values,
  argoNamespace = 'argocd',
  project = 'default',
  server = 'https://kubernetes.default.svc',
  spec,
}: ArgoApplicationOptions<V>): ArgoApplication<V> => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name, namespace: argoNamespace },
  spec: {
    project,
    source: {
      // Argo CD finds out by itself that a registry is one
      repoURL: trimPrefix(chart.repository, 'oci://'),
      chart: chart.name,
      targetRevision: chart.version,
      ...(values !== undefined && { helm: { valuesObject: values } }),
    },
    destination: { server, namespace },
    ...spec,
  },
})
