import type { Count, Port } from './numbers.ts'
import { type Password, passwordDefaults } from './passwords.ts'
import type { Persistence, Resources } from './pods.ts'
import { restrictedPod } from './presets.ts'
import { type Server, serverDefaults } from './server.ts'
import type { Host } from './texts.ts'

/** A Redis outside of the release. */
export interface ExternalRedis {
  /** DNS name or IP address. */
  host: Host
  /** Port; 6379 when unset. */
  port?: Port
}

/** Whether a Redis asks for a password. */
interface Login {
  /** Ask for a password. A Redis outside of the release is told the one that is given here; none is made up for it. */
  enabled: boolean
}

/** The password of a Redis. */
export interface RedisPassword extends Login, Password {}

/** A Redis of one pod, or one outside of the release. */
export interface Redis extends Server {
  /** A Redis outside of this release, used in place of an own one: none is made then. */
  external?: ExternalRedis
  /** The password that clients need. */
  auth: RedisPassword
  /** Where the data are kept when the pod goes. It is decided at the installation: a claim can't be added later. */
  persistence: Persistence
}

/**
 * How many Redis primaries to run: one, or none.
 * @asType integer
 * @minimum 0
 * @maximum 1
 */
export type PrimaryCount = number

/** The Redis that is written to. */
export interface RedisPrimary {
  /** How many pods to run: 1, or 0 to do without for a while. */
  replicas: PrimaryCount
  /** Where the data are kept when the pod goes. */
  persistence: Persistence
  /** What the container asks for, and what it may use at most. */
  resources: Resources
}

/** The Redis that holds copies, to be read while the primary is away. */
export interface RedisReplica {
  /** How many pods to run; none is needed. */
  replicas: Count
  /** What a container asks for, and what it may use at most. */
  resources: Resources
}

/** A Redis of a primary and its replicas, one outside of the release, or none. */
export interface ReplicatedRedis extends Omit<Server, 'resources'> {
  /** Run Redis in this release. */
  enabled: boolean
  /** A Redis outside of this release, to be used in place of an own one; set `enabled` to false with it. */
  external?: ExternalRedis
  /** The password that clients need. */
  auth: RedisPassword
  /** The Redis that is written to. */
  primary: RedisPrimary
  /** The Redis that holds copies. */
  replica: RedisReplica
}

const resources: Resources = {
  requests: { cpu: '50m', memory: '32Mi', 'ephemeral-storage': '64Mi' },
  limits: { cpu: '500m', memory: '128Mi', 'ephemeral-storage': '1Gi' },
}

/** The official image, for everybody who reaches it. */
const redisServer = {
  image: { registry: 'docker.io', repository: 'library/redis', tag: '8.0', pullPolicy: 'IfNotPresent' },
  auth: { enabled: false, ...passwordDefaults },
  ...serverDefaults,
  podSecurityContext: restrictedPod(999),
} as const satisfies Partial<Redis>

/** A Redis that keeps its data on a claim, and asks for no password. */
export const redisDefaults: Redis = { ...redisServer, persistence: { enabled: true, size: '1Gi' }, resources }

/** A primary with two replicas that holds its data as long as its pods live, and asks for no password. */
export const replicatedRedisDefaults: ReplicatedRedis = {
  enabled: true,
  ...redisServer,
  primary: { replicas: 1, persistence: { enabled: false, size: '1Gi' }, resources },
  replica: { replicas: 2, resources },
}
