import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Everything on that works on any cluster. */
export default {
  nameOverride: 'full',
  imagePullSecrets: [{ name: 'registry-credentials' }],
  image: { tag: 'after' },
  poll: { optionA: 'Tea', optionB: 'Coffee' },
  serviceAccount: { name: 'voters', annotations: { 'example.com/purpose': 'voting' } },
  tolerationSeconds: 10,
  vote: {
    autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 3 },
    podDisruptionBudget: { enabled: true },
    env: { LOG_LEVEL: 'debug', POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
    podAnnotations: { 'example.com/scrape': 'true' },
    podLabels: { team: 'voters' },
    volumes: { scratch: { emptyDir: { sizeLimit: '10Mi' } } },
    volumeMounts: { scratch: { mountPath: '/scratch' } },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
    service: { type: 'NodePort', nodePort: 30000 },
    ingress: {
      enabled: true,
      className: 'nginx',
      annotations: { 'example.com/note': 'first' },
      host: 'vote.example.com',
      tlsSecretName: 'vote-certificate',
    },
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 1,
            podAffinityTerm: {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchLabels: { 'app.kubernetes.io/component': 'vote' } },
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
        labelSelector: { matchLabels: { 'app.kubernetes.io/component': 'vote' } },
      },
    ],
  },
  worker: {
    autoscaling: { enabled: true, minReplicas: 1, maxReplicas: 3 },
    podDisruptionBudget: { enabled: true },
    env: { LOG_LEVEL: 'debug', POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
    podAnnotations: { 'example.com/scrape': 'true' },
    podLabels: { team: 'voters' },
    volumes: { scratch: { emptyDir: { sizeLimit: '10Mi' } } },
    volumeMounts: { scratch: { mountPath: '/scratch' } },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
  },
  result: {
    autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 3 },
    podDisruptionBudget: { enabled: true },
    env: { LOG_LEVEL: 'debug', POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
    podAnnotations: { 'example.com/scrape': 'true' },
    podLabels: { team: 'voters' },
    volumes: { scratch: { emptyDir: { sizeLimit: '10Mi' } } },
    volumeMounts: { scratch: { mountPath: '/scratch' } },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
    service: { type: 'NodePort', nodePort: 30001 },
    ingress: {
      enabled: true,
      className: 'nginx',
      annotations: { 'example.com/note': 'first' },
      host: 'result.example.com',
      tlsSecretName: 'result-certificate',
    },
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 1,
            podAffinityTerm: {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchLabels: { 'app.kubernetes.io/component': 'result' } },
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
        labelSelector: { matchLabels: { 'app.kubernetes.io/component': 'result' } },
      },
    ],
  },
  redis: {
    auth: { password: 'redis:a+b=c/d' },
    persistence: { size: '100Mi' },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
  },
  postgres: {
    user: 'pollster',
    database: 'polls',
    auth: { password: 'postgres@a:b/c?d#e' },
    persistence: { size: '100Mi' },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
  },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
