import type { ForeignImage } from './images.ts'
import type { PodSecurityContext, SecurityContext, Toleration } from './kubernetes.ts'
import type { Port } from './numbers.ts'
import type { ProbeTiming, Resources } from './pods.ts'
import { restrictedContainer } from './presets.ts'
import type { Host } from './texts.ts'

/** Pods of a server that keeps data: a Redis or a Postgres. */
export interface Server {
  /** The image of the server. */
  image: ForeignImage
  /** What the container asks for, and what it may use at most. */
  resources: Resources
  /** When a server that hangs is started anew. */
  livenessProbe: ProbeTiming
  /** When a server gets no requests for a while. */
  readinessProbe: ProbeTiming
  /** Security settings of the pods. */
  podSecurityContext: PodSecurityContext
  /** Security settings of the containers. */
  securityContext: SecurityContext
  /** Labels that a node must carry to run the pods. */
  nodeSelector: Record<string, string>
  /** Further taints of nodes that the pods put up with. */
  tolerations: Toleration[]
}

/** A Redis outside of the release. */
export interface ExternalRedis {
  /** DNS name or IP address. */
  host: Host
  /** Port; 6379 when unset. */
  port?: Port
}

/** What `helm test` runs. */
export interface Test {
  /** An image with curl and a shell. */
  image: ForeignImage
}

/** curl, from the makers of curl. */
export const testDefaults: Test = {
  image: { registry: 'docker.io', repository: 'curlimages/curl', tag: '8', pullPolicy: 'IfNotPresent' },
}

/** Probed often, allowed nothing; image, resources and user are the server's. */
export const serverDefaults: Omit<Server, 'image' | 'resources' | 'podSecurityContext'> = {
  livenessProbe: { initialDelaySeconds: 5, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 },
  readinessProbe: { initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 2 },
  securityContext: restrictedContainer,
  nodeSelector: {},
  tolerations: [],
}
