import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFiles } from './subject.ts'

/** As much of Kubernetes' API as Helm asks for `lookup`: which resources there are, and objects by their paths. */
export interface KubernetesApi {
  readonly kubeconfig: string
  readonly close: () => Promise<void>
}

/** The kinds that charts make, by their group's version; the operators of some are there. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  v1: ['ConfigMap', 'PersistentVolume', 'PersistentVolumeClaim', 'Pod', 'Secret', 'Service', 'ServiceAccount'],
  'admissionregistration.k8s.io/v1': ['ValidatingWebhookConfiguration'],
  'apps/v1': ['DaemonSet', 'Deployment', 'StatefulSet'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'batch/v1': ['CronJob', 'Job'],
  'gateway.networking.k8s.io/v1': ['HTTPRoute'],
  'monitoring.coreos.com/v1': ['ServiceMonitor'],
  'networking.k8s.io/v1': ['Ingress', 'NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'postgresql.cnpg.io/v1': ['Cluster'],
  'rbac.authorization.k8s.io/v1': ['Role', 'RoleBinding'],
}

const CLUSTER_WIDE = ['PersistentVolume', 'ValidatingWebhookConfiguration']

const resources = (groupVersion: string, kinds: readonly string[]): unknown => ({
  kind: 'APIResourceList',
  groupVersion,
  resources: kinds.map((kind) => ({
    name: `${kind.toLowerCase().replace(/s$/, 'se').replace(/y$/, 'ie')}s`,
    kind,
    namespaced: !CLUSTER_WIDE.includes(kind),
    verbs: ['get'],
  })),
})

const group = (groupVersion: string): unknown => {
  const [name, version] = groupVersion.split('/')
  return { name, versions: [{ groupVersion, version }], preferredVersion: { groupVersion, version } }
}

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/version': { major: '1', minor: '34', gitVersion: 'v1.34.0' },
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: Object.keys(KINDS)
      .filter((version) => version !== 'v1')
      .map(group),
  },
  ...Object.fromEntries(
    Object.entries(KINDS).map(([version, kinds]) => [
      version === 'v1' ? '/api/v1' : `/apis/${version}`,
      resources(version, kinds),
    ]),
  ),
}

/** Serves objects by their paths: `/api/v1/namespaces/default/secrets/demo`. */
export const serveKubernetesApi = async (
  folder: string,
  objects: Readonly<Record<string, unknown>>,
): Promise<KubernetesApi> => {
  const known: Readonly<Record<string, unknown>> = { ...ANSWERS, ...objects }
  const server = createServer(({ url = '' }, response) => {
    const answer = known[url.split('?')[0] ?? '']
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? { kind: 'Status', status: 'Failure', reason: 'NotFound', code: 404 }))
  })
  const port = await listen(server)
  writeFiles(folder, { kubeconfig: kubeconfig(port) })
  return { kubeconfig: `${folder}/kubeconfig`, close: () => new Promise((done) => server.close(() => done())) }
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const kubeconfig = (port: number): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server: `http://127.0.0.1:${port}` } }],
    users: [{ name: 'test', user: {} }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    'current-context': 'test',
  })
