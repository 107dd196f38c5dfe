import {
  type DnsName,
  imageRegistry,
  ownImage,
  type PartImage,
  type Quantity,
  type ReleaseValues,
  releaseDefaults,
  type Seconds,
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

/** From where a volume may be used: from one node, or from all of them. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteMany'

/** A folder of a node as a volume, which the release makes and removes; the folder stays. */
export interface HostPath {
  /** The folder; the pods' user must be allowed to write in it. */
  path: UrlPath
  /** Size of the volume, at least that of the claim. */
  capacity: Quantity
  /** Name of the node, where only one has the folder; all nodes are taken to have the same when unset. */
  node?: DnsName
}

/** Where the items are: one volume that all storage pods share. */
export interface StoragePersistence {
  /** From where it may be used; with `ReadWriteOnce` all storage pods run on one node. */
  accessMode: AccessMode
  /** Size of the claim. */
  size: Quantity
  /** Storage class of the claim; the cluster's default class when unset. */
  storageClassName?: DnsName
  /** A claim that is there already, to be used in place of an own one. */
  existingClaim?: DnsName
  /** A folder of the nodes, to be used in place of what the storage class gives. */
  hostPath?: HostPath
}

/** What keeps the items. */
export interface Storage extends Workload {
  /** The image of the storage API. */
  image: PartImage
  /** How it is reached. */
  service: Service
  /** What Prometheus reads. */
  serviceMonitor: ServiceMonitor
  /** Where the items are. */
  persistence: StoragePersistence
}

/** What makes and clears lists of items. */
export interface Api extends WebWorkload {
  /** The image of the list API. */
  image: PartImage
}

/** A small application without data, to see how a new version takes over. */
export interface WebApp extends WebWorkload {
  /** Run it. */
  enabled: boolean
  /** The image of the application. */
  image: PartImage
  /** Seconds for which a new pod must have been ready before the next one is replaced. */
  minReadySeconds: Seconds
}

/** Values of the storage-api chart. */
export interface Values extends ReleaseValues {
  /** What the images share. */
  image: SharedImage
  /** What keeps the items. */
  storage: Storage
  /** What makes and clears lists of items. */
  api: Api
  /** A small application without data, to see how a new version takes over. */
  webApp: WebApp
  /** What `helm test` runs. */
  test: Test
}

export const defaults: Values = {
  image: { registry: imageRegistry, pullPolicy: 'IfNotPresent' },
  storage: {
    image: { repository: ownImage('storage-api') },
    ...withPods(2, workloadDefaults),
    service: { type: 'NodePort', port: 5000, nodePort: 31000 },
    serviceMonitor: webWorkloadDefaults.serviceMonitor,
    persistence: { accessMode: 'ReadWriteOnce', size: '1Gi' },
  },
  api: {
    image: { repository: ownImage('list-api'), tag: '1.1.0' },
    ...withPods(2, webWorkloadDefaults),
    service: { type: 'NodePort', port: 5001, nodePort: 31001 },
  },
  webApp: {
    enabled: false,
    image: { repository: ownImage('web-app') },
    ...withPods(2, webWorkloadDefaults),
    minReadySeconds: 5,
  },
  test: testDefaults,
  ...releaseDefaults,
}
