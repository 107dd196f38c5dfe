import type { ForeignImage } from './images.ts'
import { type Pods, podDefaults } from './workload.ts'

/** What is for pods that hold no data, or are many. */
type NotOfServers =
  | 'terminationGracePeriodSeconds'
  | 'volumes'
  | 'volumeMounts'
  | 'topologySpreadConstraints'
  | 'priorityClassName'

/** Pods of a server that keeps data: a Redis or a Postgres. */
export interface Server extends Omit<Pods, NotOfServers> {
  /** The image of the server. */
  image: ForeignImage
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

const { env, podAnnotations, podLabels, livenessProbe, readinessProbe } = podDefaults
const { securityContext, nodeSelector, tolerations, affinity } = podDefaults

/** Probed often, allowed nothing; image, resources and user are the server's. */
export const serverDefaults: Omit<Server, 'image' | 'resources' | 'podSecurityContext'> = {
  env,
  livenessProbe: { ...livenessProbe, timeoutSeconds: 5 },
  readinessProbe: { ...readinessProbe, timeoutSeconds: 5 },
  podAnnotations,
  podLabels,
  securityContext,
  nodeSelector,
  tolerations,
  affinity,
}
