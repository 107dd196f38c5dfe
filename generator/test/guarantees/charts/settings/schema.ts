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
  /** The password. */
  password: string
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
