import type { FluxHelmRelease, FluxHelmRepository, FluxOciRepository } from '../../author/manifests.ts'
import { hasPrefix } from '../../functions/index.ts'
import type { ChartRelease, ReleasedChart } from './chart-release.ts'

/** How Flux installs a chart. */
export interface FluxHelmReleaseOptions<V> extends ChartRelease<V> {
  /** How often Flux looks for a new version and for changes in the cluster: `1h`. */
  readonly interval?: string
  /** Other fields of the spec, such as `dependsOn` or `upgrade`. */
  readonly spec?: Partial<FluxHelmRelease<V>['spec']>
}

/**
 * A HelmRelease of Flux, which installs a chart with typed values, and the HelmRepository or OCIRepository of the chart, of the
 * same name: manifests of a chart, or of a file that `chartwright manifests` prints.
 *
 * @example
 * interface Cache {
 *   replicas: number
 * }
 *
 * export default (context: Context) =>
 *   fluxHelmRelease<Cache>({
 *     name: `${context.release.name}-cache`,
 *     namespace: context.release.namespace,
 *     chart: { name: 'cache', version: '1.x', repository: 'oci://ghcr.io/example/charts' },
 *     values: { replicas: 3 },
 *   })
 * @see https://fluxcd.io/flux/components/helm/helmreleases/
 */
export const fluxHelmRelease = <V = { [key: string]: unknown }>({
  name,
  namespace,
  chart,
  values,
  interval = '1h',
  spec,
}: FluxHelmReleaseOptions<V>): [source: FluxHelmRepository | FluxOciRepository, release: FluxHelmRelease<V>] => [
  fluxSource({ name, namespace }, chart, interval),
  {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name, namespace },
    spec: {
      interval,
      ...(hasPrefix(chart.repository, 'oci://')
        ? { chartRef: { kind: 'OCIRepository' as const, name } }
        : {
            chart: {
              spec: {
                chart: chart.name,
                version: chart.version,
                sourceRef: { kind: 'HelmRepository' as const, name },
              },
            },
          }),
      ...(values !== undefined && { values }),
      ...spec,
    },
  },
]

/** Where Flux finds the chart. */
const fluxSource = (
  metadata: { readonly name: string; readonly namespace: string },
  { name, version, repository }: ReleasedChart,
  interval: string,
): FluxHelmRepository | FluxOciRepository =>
  hasPrefix(repository, 'oci://')
    ? {
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'OCIRepository',
        metadata,
        spec: {
          interval,
          url: `${repository}/${name}`,
          ref: { semver: version },
          layerSelector: { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', operation: 'copy' },
        },
      }
    : {
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'HelmRepository',
        metadata,
        spec: { interval, url: repository },
      }
