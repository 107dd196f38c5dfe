import {
  type Count,
  type ExternalRedis,
  type Image,
  imageRegistry,
  ownImage,
  type Persistence,
  type ReleaseValues,
  type Resources,
  releaseDefaults,
  restrictedPod,
  type Server,
  serverDefaults,
  type Test,
  testDefaults,
  type WebWorkload,
  webWorkloadDefaults,
} from './common.ts'

/**
 * How many Redis primaries to run: one, or none.
 * @asType integer
 * @minimum 0
 * @maximum 1
 */
export type PrimaryCount = number

/** The Redis that takes the visits. */
export interface RedisPrimary {
  /** How many pods to run: 1, or 0 to have the counter disabled. */
  replicas: PrimaryCount
  /** Where the counter is kept when the pod goes. */
  persistence: Persistence
  /** What the container asks for, and what it may use at most. */
  resources: Resources
}

/** The Redis that holds copies: the last count is shown while the primary is away. */
export interface RedisReplica {
  /** How many pods to run; none is needed. */
  replicas: Count
  /** What a container asks for, and what it may use at most. */
  resources: Resources
}

/** Where the visits are counted. */
export interface Redis extends Omit<Server, 'resources'> {
  /** Run Redis in this release; without it, and without `external`, the page is served without a counter. */
  enabled: boolean
  /** A Redis outside of this release, to be used in place of an own one; set `enabled` to false with it. */
  external?: ExternalRedis
  /** The Redis that takes the visits. */
  primary: RedisPrimary
  /** The Redis that holds copies. */
  replica: RedisReplica
}

/** Values of the hello-counter chart. */
export interface Values extends ReleaseValues {
  /** Whom the page greets. */
  name: string
  /** The image of the web servers. */
  image: Image
  /** The web servers: they answer with a page. */
  webserver: WebWorkload
  /** Where the visits are counted. */
  redis: Redis
  /** What `helm test` runs. */
  test: Test
}

const redisResources: Resources = {
  requests: { cpu: '50m', memory: '32Mi', 'ephemeral-storage': '64Mi' },
  limits: { cpu: '500m', memory: '128Mi', 'ephemeral-storage': '1Gi' },
}

export const defaults: Values = {
  name: 'World',
  image: { registry: imageRegistry, repository: ownImage('hello-counter'), pullPolicy: 'IfNotPresent' },
  webserver: {
    ...webWorkloadDefaults,
    replicas: 3,
    autoscaling: { ...webWorkloadDefaults.autoscaling, minReplicas: 3 },
    service: { type: 'NodePort', port: 80 },
  },
  redis: {
    enabled: true,
    image: { registry: 'docker.io', repository: 'library/redis', tag: '8.0', pullPolicy: 'IfNotPresent' },
    primary: { replicas: 1, persistence: { enabled: false, size: '1Gi' }, resources: redisResources },
    replica: { replicas: 2, resources: redisResources },
    podSecurityContext: restrictedPod(999),
    ...serverDefaults,
  },
  test: testDefaults,
  ...releaseDefaults,
}
