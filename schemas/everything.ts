import type { Overlay } from 'chartwright'
import type { Server, Workload } from './common.ts'

/** Options of every part's pods that work on any cluster, for the values that turn everything on. */
export const scheduled = {
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: [{ key: 'example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
} satisfies Overlay<Server>

/** What every part's pods may be told, and noted of them. */
export const noted = {
  podAnnotations: { 'example.com/note': 'first' },
  podLabels: { team: 'everything' },
  env: { LOG_LEVEL: 'debug', POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
} satisfies Overlay<Server>

const podsOf = (part: string) => ({
  topologyKey: 'kubernetes.io/hostname',
  labelSelector: { matchLabels: { 'app.kubernetes.io/component': part } },
})

/** Pods of a part that keep off each other's nodes where they can. */
export const spread = (part: string): Overlay<Workload> => ({
  affinity: {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: podsOf(part) }],
    },
  },
  topologySpreadConstraints: [{ maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway', ...podsOf(part) }],
})

/** All options of a workload but where its pods run. */
export const workload = {
  // as few as a Deployment begins with: to ct, a pod that is added a little later looks like one that isn't well
  autoscaling: { enabled: true, minReplicas: 1, maxReplicas: 4 },
  podDisruptionBudget: { enabled: true },
  ...noted,
  volumes: { scratch: { emptyDir: { sizeLimit: '10Mi' } } },
  volumeMounts: { scratch: { mountPath: '/scratch' } },
} satisfies Overlay<Workload>

/** All options of a part that answers requests. */
export const everythingOf = (part: string): Overlay<Workload> => ({ ...workload, ...scheduled, ...spread(part) })

/** An ingress with all its options. */
export const ingressFor = (host: string) => ({
  enabled: true,
  className: 'nginx',
  annotations: { 'example.com/note': 'first' },
  host: `${host}.example.com`,
  tlsSecretName: `${host}-certificate`,
})
