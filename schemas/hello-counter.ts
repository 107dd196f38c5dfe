import {
  type Image,
  imageRegistry,
  ownImage,
  type ReleaseValues,
  type ReplicatedRedis,
  releaseDefaults,
  replicatedRedisDefaults,
  type Test,
  testDefaults,
  type WebWorkload,
  webWorkloadDefaults,
  withPods,
} from './common.ts'

/** Values of the hello-counter chart. */
export interface Values extends ReleaseValues {
  /** Whom the page greets. */
  name: string
  /** The image of the web servers. */
  image: Image
  /** The web servers: they answer with a page. */
  webserver: WebWorkload
  /** Where the visits are counted; the page is served without a counter when there is none, nor an external one. */
  redis: ReplicatedRedis
  /** What `helm test` runs. */
  test: Test
}

export const defaults: Values = {
  name: 'World',
  image: { registry: imageRegistry, repository: ownImage('hello-counter'), pullPolicy: 'IfNotPresent' },
  webserver: {
    ...withPods(3, webWorkloadDefaults),
    service: { type: 'NodePort', port: 80 },
  },
  redis: replicatedRedisDefaults,
  test: testDefaults,
  ...releaseDefaults,
}
