import { set } from './helm.ts'

/** A chart as the scenarios of all charts try it out. */
export interface TriedChart {
  chart: string
  /** Values for a release that takes no port of the nodes, and few pods. */
  values: string[]
  /** A values file of the chart that changes what its releases consist of. */
  overlay: string
  /** What a user changes later, by one `--set`. */
  newer: Record<string, string>
  /** What stays of a release that is uninstalled, as the chart's README promises. */
  kept: (release: string) => string[]
}

/** The charts of the suite. */
export const charts: TriedChart[] = [
  {
    chart: 'hello-counter',
    values: set({
      'webserver.service.type': 'ClusterIP',
      'webserver.replicas': 1,
      'redis.replica.replicas': 1,
      'redis.primary.persistence.enabled': true,
    }),
    overlay: 'stateless',
    newer: { 'image.tag': 'v2' },
    kept: () => [],
  },
  {
    chart: 'hello-k8s',
    values: set({ 'frontend.service.type': 'ClusterIP', 'frontend.replicas': 1, 'api.replicas': 1 }),
    overlay: 'no-persistence',
    newer: { 'image.tag': '1.0.0' },
    kept: (release) => [`persistentvolumeclaim/data-${release}-hello-k8s-redis-0`],
  },
  {
    chart: 'storage-api',
    values: set({ 'storage.service.type': 'ClusterIP', 'api.service.type': 'ClusterIP', 'api.replicas': 1 }),
    overlay: 'solutions',
    newer: { 'webApp.image.tag': '1.1.0' },
    kept: () => [],
  },
  {
    chart: 'voting-app',
    values: set({
      'vote.service.type': 'ClusterIP',
      'result.service.type': 'ClusterIP',
      'vote.replicas': 1,
      'result.replicas': 1,
    }),
    overlay: 'two-pods',
    newer: { 'image.tag': 'after' },
    kept: (release) => [
      `persistentvolumeclaim/data-${release}-voting-app-postgres-0`,
      `persistentvolumeclaim/data-${release}-voting-app-redis-0`,
      `secret/${release}-voting-app-postgres`,
      `secret/${release}-voting-app-redis`,
    ],
  },
]
