import {
  type DnsLabel,
  type Image,
  type ReleaseValues,
  releaseDefaults,
  type Service,
  type Workload,
} from 'chartwright/values'

/** A worker. */
export interface Worker extends Workload {
  /** Service. */
  service: Service
  /** Queues. */
  queues: string[]
}
/** Values. */
export interface Values extends ReleaseValues {
  /** Image. */
  image: Image
  /** Workers by name. */
  workers: Record<DnsLabel, Worker>
  /** Namespaces. */
  namespaces: DnsLabel[]
}
export const defaults: Values = {
  image: { registry: 'docker.io', repository: 'a/b', pullPolicy: 'IfNotPresent' },
  workers: {},
  namespaces: [],
  ...releaseDefaults,
}
