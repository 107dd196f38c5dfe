import {
  type Count,
  type DnsLabel,
  type EnvValue,
  type Image,
  imageRegistry,
  type Port,
  type Quantity,
  type Resources,
  type Seconds,
  type VolumeMount,
  type VolumeSource,
} from '../../../../../schemas/common.ts'

/** The web servers. */
export interface Web {
  /** How many pods to run. */
  replicas: Count
  /** Tell more. */
  debug: boolean
  /** How long an answer may take. */
  timeout: Seconds
  /** Seconds between two attempts; only one is made when unset. */
  retry?: Seconds
  /** Environment variables, by name. */
  env: Record<string, EnvValue>
  /** Ports, by name. */
  ports: Record<string, Port>
  /** Volumes, by name. */
  volumes: Record<string, VolumeSource>
  /** Where volumes are mounted, by name. */
  volumeMounts: Record<string, VolumeMount>
  /** Annotations of the pods, by name. */
  podAnnotations: Record<string, string>
  /** What a container asks for. */
  resources: Resources
}

/** Answers stay in memory. */
export interface InMemory {
  kind: 'memory'
  /** Where they stay, when they stay on a disk. */
  path?: string
}

/** Answers stay on a disk. */
export interface OnDisk {
  kind: 'disk'
  /** Where they stay. */
  path?: string
  /** Write at once. */
  sync?: boolean
}

/** Another place to ask. */
export interface Upstream {
  /** Its name. */
  host: string
  /** Its port; 443 when unset. */
  port?: Port
}

/** Values of a chart whose pods use its own ConfigMap and Secret. */
export interface Values {
  /** In place of the chart's name, in all names. */
  nameOverride?: DnsLabel
  /** In place of all that names begin with. */
  fullnameOverride?: DnsLabel
  /** The image of all pods. */
  image: Image
  /** Whom to greet; nobody when empty. */
  greeting: string
  /** Settings by their names. */
  settings: Record<string, string>
  /** Where answers stay. */
  cache: InMemory | OnDisk
  /** Whom to greet at first.
   * @deprecated set greeting instead
   */
  motto?: string
  /** The password.
   * @renamedFrom secret
   */
  password: string
  /** What the store lets in; generated when unset. */
  token?: string
  /** A Secret with the key `token`, in place of the chart's. */
  tokenSecret?: DnsLabel
  /** Another place to ask; none when unset. */
  upstream?: Upstream
  /** Size of a disk. */
  size: Quantity
  /** The web servers. */
  web: Web
}

export const defaults: Values = {
  image: { registry: imageRegistry, repository: 'chartwright/settings', pullPolicy: 'IfNotPresent' },
  greeting: 'World',
  settings: { tone: 'friendly' },
  cache: { kind: 'memory' },
  password: 'secret',
  size: '1Gi',
  web: {
    replicas: 2,
    debug: true,
    timeout: 30,
    env: {},
    ports: {},
    volumes: {},
    volumeMounts: {},
    podAnnotations: {},
    resources: { requests: { cpu: '50m' } },
  },
}
