import type { Overlay } from 'chartwright'
import type { Workload } from '../../../../schemas/common.ts'
import type { Values } from '../../../../schemas/storage-api.ts'

const scheduled = {
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
} satisfies Overlay<Workload>

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

const each = {
  autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 4 },
  podDisruptionBudget: { enabled: true },
  podAnnotations: { 'example.com/note': 'first' },
  podLabels: { team: 'keepers' },
  env: { LOG_LEVEL: 'debug', POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
  volumes: { scratch: { emptyDir: { sizeLimit: '10Mi' } } },
  volumeMounts: { scratch: { mountPath: '/scratch' } },
} satisfies Overlay<Workload>

/** Everything on that works on any cluster. */
export default {
  nameOverride: 'full',
  imagePullSecrets: [{ name: 'registry-credentials' }],
  serviceAccount: { name: 'keeper', annotations: { 'example.com/purpose': 'items' } },
  tolerationSeconds: 10,
  storage: {
    ...each,
    ...scheduled,
    // beside the rule that keeps these pods on the node of their volume
    ...spread('storage'),
    service: { type: 'NodePort', nodePort: null },
    persistence: { size: '10Mi' },
  },
  api: {
    ...each,
    ...scheduled,
    ...spread('api'),
    service: { type: 'NodePort', nodePort: null },
    ingress: {
      enabled: true,
      className: 'nginx',
      annotations: { 'example.com/note': 'first' },
      host: 'lists.example.com',
      tlsSecretName: 'lists-certificate',
    },
  },
  webApp: {
    ...each,
    ...scheduled,
    ...spread('web-app'),
    enabled: true,
    service: { type: 'NodePort' },
    ingress: { enabled: true, className: 'nginx', host: 'web.example.com' },
  },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
