import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-counter.ts'

/** Everything on that works on any cluster. */
export default {
  name: 'Everything',
  nameOverride: 'full',
  imagePullSecrets: [{ name: 'registry-credentials' }],
  serviceAccount: { name: 'greeter', annotations: { 'example.com/purpose': 'greeting' } },
  tolerationSeconds: 10,
  webserver: {
    service: { type: 'NodePort', nodePort: 30080 },
    autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 4 },
    ingress: {
      enabled: true,
      className: 'nginx',
      annotations: { 'example.com/note': 'first' },
      host: 'hello.example.com',
      tlsSecretName: 'hello-certificate',
    },
    env: { GREETER: 'me', POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
    podDisruptionBudget: { enabled: true },
    podAnnotations: { 'example.com/scrape': 'true' },
    podLabels: { team: 'greeters' },
    volumes: { scratch: { emptyDir: { sizeLimit: '10Mi' } } },
    volumeMounts: { scratch: { mountPath: '/scratch' } },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 1,
            podAffinityTerm: {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchLabels: { 'app.kubernetes.io/component': 'webserver' } },
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
        labelSelector: { matchLabels: { 'app.kubernetes.io/component': 'webserver' } },
      },
    ],
  },
  redis: {
    primary: { persistence: { enabled: true, size: '100Mi' } },
    replica: { replicas: 1 },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
  },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
