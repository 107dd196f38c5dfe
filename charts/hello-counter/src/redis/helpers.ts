import {
  type Deployment,
  imageReference,
  type NetworkPolicy,
  partName,
  type Service,
  selectorLabels,
} from 'chartwright'
import type { Resources, VolumeSource } from '../../../../schemas/common.ts'
import { type Context, lostNodeTolerations, type RedisPart, redisLabels, redisPodLabels } from '../helpers.ts'

/** What the primary and its replicas differ in. */
interface Differences {
  args: string[]
  resources: Resources
  data: VolumeSource
}

/** The pods of a Redis. */
export const redisPods = (
  context: Context,
  part: RedisPart,
  { args, resources, data }: Differences,
): Pick<Deployment['spec'], 'selector' | 'template'> => {
  const { imagePullSecrets, redis } = context.values

  return {
    selector: { matchLabels: selectorLabels(context, part) },
    template: {
      metadata: { labels: redisPodLabels(context, part) },
      spec: {
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        imagePullSecrets,
        securityContext: redis.podSecurityContext,
        containers: [
          {
            name: 'redis',
            image: imageReference(context, redis.image),
            imagePullPolicy: redis.image.pullPolicy,
            args: ['--save', '', '--appendonly', 'yes', ...args],
            ports: [{ name: 'redis', containerPort: 6379 }],
            resources,
            livenessProbe: { exec: { command: ['redis-cli', 'ping'] }, ...redis.livenessProbe },
            readinessProbe: { exec: { command: ['redis-cli', '-e', 'ping'] }, ...redis.readinessProbe },
            securityContext: redis.securityContext,
            volumeMounts: [{ name: 'data', mountPath: '/data' }],
          },
        ],
        volumes: [{ name: 'data', ...data }],
        nodeSelector: redis.nodeSelector,
        tolerations: [...lostNodeTolerations(context), ...redis.tolerations],
      },
    },
  }
}

/** The address of a Redis inside the cluster. */
export const redisService = (context: Context, part: RedisPart): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: partName(context, part), labels: redisLabels(context, part) },
  spec: {
    selector: selectorLabels(context, part),
    ports: [{ name: 'redis', port: 6379, targetPort: 'redis' }],
  },
})

/** Lets the web servers and the replicas talk to a Redis, and nobody else. */
export const redisNetworkPolicy = (context: Context, part: RedisPart): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: partName(context, part), labels: redisLabels(context, part) },
  spec: {
    podSelector: { matchLabels: selectorLabels(context, part) },
    policyTypes: ['Ingress'],
    ingress: [
      {
        from: [
          { podSelector: { matchLabels: selectorLabels(context, 'webserver') } },
          { podSelector: { matchLabels: selectorLabels(context, 'redis-replica') } },
        ],
        ports: [{ port: 'redis' }],
      },
    ],
  },
})
