import {
  type ForeignImage,
  type Image,
  type Persistence,
  type ReleaseValues,
  releaseDefaults,
  restrictedPod,
  type Server,
  serverDefaults,
  type WebWorkload,
  webWorkloadDefaults,
} from 'chartwright/values'

/** Where baskets are kept. */
export interface Redis extends Server {
  /** Where they stay when the pod goes. */
  persistence: Persistence
}

/** Values of the shop chart. */
export interface Values extends ReleaseValues {
  /** The image of the shop. */
  image: Image
  /** The shop itself. */
  web: WebWorkload
  /** Where baskets are kept. */
  redis: Redis
  /** What `helm test` runs: an image with curl and a shell. */
  testImage: ForeignImage
}

export const defaults: Values = {
  image: { registry: 'registry.example.com', repository: 'shop', pullPolicy: 'IfNotPresent' },
  web: { ...webWorkloadDefaults, replicas: 2 },
  redis: {
    image: { registry: 'docker.io', repository: 'library/redis', tag: '8.0', pullPolicy: 'IfNotPresent' },
    persistence: { enabled: true, size: '1Gi' },
    resources: { requests: { cpu: '50m', memory: '32Mi' }, limits: { memory: '128Mi' } },
    podSecurityContext: restrictedPod(999),
    ...serverDefaults,
  },
  testImage: { registry: 'docker.io', repository: 'curlimages/curl', tag: '8', pullPolicy: 'IfNotPresent' },
  ...releaseDefaults,
}
