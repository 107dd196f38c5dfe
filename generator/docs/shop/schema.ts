import {
  type ForeignImage,
  type Image,
  type Redis,
  type ReleaseValues,
  redisDefaults,
  releaseDefaults,
  type WebWorkload,
  webWorkloadDefaults,
} from 'chartwright/values'

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
  redis: redisDefaults,
  testImage: { registry: 'docker.io', repository: 'curlimages/curl', tag: '8', pullPolicy: 'IfNotPresent' },
  ...releaseDefaults,
}
