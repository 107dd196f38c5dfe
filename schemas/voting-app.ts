import {
  type ExternalPostgres,
  imageRegistry,
  ownImage,
  type PartImage,
  type Password,
  type Persistence,
  type PostgresCluster,
  type PostgresName,
  passwordDefaults,
  type Redis,
  type ReleaseValues,
  type Resources,
  redisDefaults,
  releaseDefaults,
  restrictedContainer,
  restrictedPod,
  type Seconds,
  type Server,
  type ServiceMonitor,
  type SharedImage,
  serverDefaults,
  type Test,
  testDefaults,
  type WebWorkload,
  type Workload,
  webWorkloadDefaults,
  withPods,
  workloadDefaults,
} from './common.ts'

/**
 * Which pods there are. `default`: each part has its own, and what is stored outlives them. `two-pods`: one of Redis and
 * vote, one of Postgres, worker and result; what is stored goes with them.
 */
export type Layout = 'default' | 'two-pods'

/**
 * A name that people read on both pages.
 * @minLength 1
 * @maxLength 100
 * @example Tea
 */
export type OptionName = string

/** What people choose from. */
export interface Poll {
  /** The first option; when unset the images decide, by their tag. */
  optionA?: OptionName
  /** The second option; when unset the images decide, by their tag. */
  optionB?: OptionName
}

/** Web servers with an image of their own. */
export interface WebPart extends WebWorkload {
  /** Their image. */
  image: PartImage
}

/** What moves votes from Redis to Postgres. */
export interface Worker extends Workload {
  /** Its image, which the migration runs too. */
  image: PartImage
  /** What Prometheus reads. */
  serviceMonitor: ServiceMonitor
}

/** The Job that makes the tables, and changes them when a version needs others. */
export interface Migration {
  /** Seconds after which a Job that has ended is removed. */
  ttlSecondsAfterFinished: Seconds
  /** What the container asks for, and what it may use at most. */
  resources: Resources
}

/** Where votes are counted. */
export interface Postgres extends Server {
  /** A Postgres outside of this release, used in place of an own one. */
  external?: ExternalPostgres
  /** A cluster of the CloudNativePG operator in place of the one pod. */
  cluster: PostgresCluster
  /** The user who owns the database. */
  user: PostgresName
  /** The database. */
  database: PostgresName
  /** The user's password; that of an external Postgres is none when both are unset. */
  auth: Password
  /** Where the votes are kept when the pod goes. */
  persistence: Persistence
}

/** Values of the voting-app chart. */
export interface Values extends ReleaseValues {
  /** Which pods there are. */
  layout: Layout
  /** What the images of vote, worker and result share. */
  image: SharedImage
  /** What people choose from. */
  poll: Poll
  /** The page on which people choose. */
  vote: WebPart
  /** What moves votes from Redis to Postgres. */
  worker: Worker
  /** The page that shows both shares. */
  result: WebPart
  /** The Job that makes the tables. */
  migration: Migration
  /** Where votes wait until they are counted; an external one must write to its disk what it acknowledges. */
  redis: Redis
  /** Where votes are counted. */
  postgres: Postgres
  /** What `helm test` runs. */
  test: Test
}

const resources: Resources = {
  requests: { cpu: '50m', memory: '96Mi', 'ephemeral-storage': '16Mi' },
  limits: { cpu: 1, memory: '256Mi', 'ephemeral-storage': '512Mi' },
}

/** The user of the official images of Redis and Postgres; in a pod with others, too. */
const official = { ...restrictedContainer, runAsUser: 999, runAsGroup: 999 }

export const defaults: Values = {
  layout: 'default',
  image: { registry: imageRegistry, pullPolicy: 'IfNotPresent' },
  poll: {},
  vote: {
    image: { repository: ownImage('vote') },
    ...withPods(2, webWorkloadDefaults),
    service: { type: 'NodePort', port: 80, nodePort: 30000 },
    resources,
  },
  worker: {
    image: { repository: ownImage('worker') },
    ...workloadDefaults,
    resources,
    serviceMonitor: webWorkloadDefaults.serviceMonitor,
  },
  result: {
    image: { repository: ownImage('result') },
    ...withPods(2, webWorkloadDefaults),
    service: { type: 'NodePort', port: 80, nodePort: 30001 },
    resources,
  },
  migration: { ttlSecondsAfterFinished: 3600, resources },
  redis: {
    ...redisDefaults,
    auth: { ...redisDefaults.auth, enabled: true },
    resources: {
      requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
      limits: { cpu: 1, memory: '512Mi', 'ephemeral-storage': '2Gi' },
    },
    securityContext: official,
  },
  postgres: {
    image: { registry: 'docker.io', repository: 'library/postgres', tag: '17', pullPolicy: 'IfNotPresent' },
    cluster: { enabled: false, instances: 3 },
    user: 'votes',
    database: 'votes',
    auth: passwordDefaults,
    persistence: { enabled: true, size: '1Gi' },
    resources: {
      requests: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
      limits: { cpu: 1, memory: '512Mi', 'ephemeral-storage': '2Gi' },
    },
    ...serverDefaults,
    podSecurityContext: restrictedPod(999),
    securityContext: official,
  },
  test: testDefaults,
  ...releaseDefaults,
}
