import {
  type ExternalRedis,
  imageRegistry,
  ownImage,
  type PartImage,
  type Persistence,
  type ReleaseValues,
  releaseDefaults,
  restrictedPod,
  type Server,
  type Service,
  type ServiceMonitor,
  type SharedImage,
  serverDefaults,
  type Test,
  testDefaults,
  type UrlPath,
  type WebWorkload,
  type Workload,
  webWorkloadDefaults,
  workloadDefaults,
} from './common.ts'

/** The pages of the guest book. */
export interface Frontend extends WebWorkload {
  /** The image of the pages. */
  image: PartImage
  /** Log each request with all that is known of it. */
  debug: boolean
}

/** What keeps the messages, for the pages. */
export interface Api extends Workload {
  /** The image of the API. */
  image: PartImage
  /** How it is reached. */
  service: Service
  /** What Prometheus reads. */
  serviceMonitor: ServiceMonitor
  /** Path that tells whether a container works; one that answers with an error has it started anew, again and again. */
  livenessPath: UrlPath
}

/** Where the messages are. */
export interface Redis extends Server {
  /** A Redis outside of this release, used in place of an own one: none is made then. */
  external?: ExternalRedis
  /** Where the messages are kept when the pod goes. It is decided at the installation: a claim can't be added later. */
  persistence: Persistence
}

/** Values of the hello-k8s chart. */
export interface Values extends ReleaseValues {
  /** What the images of the pages and of the API share. */
  image: SharedImage
  /** The pages of the guest book. */
  frontend: Frontend
  /** What keeps the messages, for the pages. */
  api: Api
  /** Where the messages are. */
  redis: Redis
  /** What `helm test` runs. */
  test: Test
}

export const defaults: Values = {
  image: { registry: imageRegistry, pullPolicy: 'IfNotPresent' },
  frontend: {
    image: { repository: ownImage('hello-k8s-frontend') },
    debug: false,
    ...webWorkloadDefaults,
    replicas: 2,
    autoscaling: { ...webWorkloadDefaults.autoscaling, minReplicas: 2 },
    service: { type: 'LoadBalancer', port: 80 },
  },
  api: {
    image: { repository: ownImage('hello-k8s-api') },
    ...workloadDefaults,
    replicas: 2,
    autoscaling: { ...workloadDefaults.autoscaling, minReplicas: 2 },
    service: { type: 'ClusterIP', port: 5000 },
    serviceMonitor: webWorkloadDefaults.serviceMonitor,
    livenessPath: '/healthz',
  },
  redis: {
    image: { registry: 'docker.io', repository: 'library/redis', tag: '8.0', pullPolicy: 'IfNotPresent' },
    persistence: { enabled: true, size: '3Gi' },
    resources: {
      requests: { cpu: '50m', memory: '32Mi', 'ephemeral-storage': '64Mi' },
      limits: { cpu: '500m', memory: '128Mi', 'ephemeral-storage': '1Gi' },
    },
    podSecurityContext: restrictedPod(999),
    ...serverDefaults,
  },
  test: testDefaults,
  ...releaseDefaults,
}
