import {
  imageRegistry,
  ownImage,
  type PartImage,
  type Redis,
  type ReleaseValues,
  redisDefaults,
  releaseDefaults,
  type Service,
  type ServiceMonitor,
  type SharedImage,
  type Test,
  testDefaults,
  type UrlPath,
  type WebWorkload,
  type Workload,
  webWorkloadDefaults,
  withPods,
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
    ...withPods(2, webWorkloadDefaults),
    service: { type: 'LoadBalancer', port: 80 },
  },
  api: {
    image: { repository: ownImage('hello-k8s-api') },
    ...withPods(2, workloadDefaults),
    service: { type: 'ClusterIP', port: 5000 },
    serviceMonitor: webWorkloadDefaults.serviceMonitor,
    livenessPath: '/healthz',
  },
  redis: { ...redisDefaults, persistence: { enabled: true, size: '3Gi' } },
  test: testDefaults,
  ...releaseDefaults,
}
