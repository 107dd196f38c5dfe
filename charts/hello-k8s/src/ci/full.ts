import type { Overlay } from 'chartwright'
import type { Server, Workload } from '../../../../schemas/common.ts'
import type { Values } from '../../../../schemas/hello-k8s.ts'

const scheduled = {
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
} satisfies Overlay<Server>

const spread = (part: string): Overlay<Workload> => ({
  affinity: {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        {
          weight: 1,
          podAffinityTerm: {
            topologyKey: 'kubernetes.io/hostname',
            labelSelector: { matchLabels: { 'app.kubernetes.io/component': part } },
          },
        },
      ],
    },
  },
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'kubernetes.io/hostname',
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: { 'app.kubernetes.io/component': part } },
    },
  ],
})

const both = {
  autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 4 },
  podDisruptionBudget: { enabled: true },
  podAnnotations: { 'example.com/note': 'first' },
  podLabels: { team: 'hosts' },
  env: { LOG_LEVEL: 'debug', POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
  volumes: { scratch: { emptyDir: { sizeLimit: '10Mi' } } },
  volumeMounts: { scratch: { mountPath: '/scratch' } },
} satisfies Overlay<Workload>

/** Everything on that works on any cluster. */
export default {
  nameOverride: 'full',
  imagePullSecrets: [{ name: 'registry-credentials' }],
  serviceAccount: { name: 'host', annotations: { 'example.com/purpose': 'guests' } },
  tolerationSeconds: 10,
  frontend: {
    ...both,
    ...scheduled,
    ...spread('frontend'),
    debug: true,
    service: { type: 'NodePort', nodePort: 30000 },
    ingress: {
      enabled: true,
      className: 'nginx',
      annotations: { 'example.com/note': 'first' },
      host: 'guests.example.com',
      tlsSecretName: 'guests-certificate',
    },
  },
  api: { ...both, ...scheduled, ...spread('api') },
  redis: { ...scheduled, persistence: { size: '100Mi' } },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
