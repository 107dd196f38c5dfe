import { selectorLabels } from '../../author/labels.ts'
import type { Deployment } from '../../author/manifests.ts'
import { partName } from '../../author/names.ts'
import { lastingLabels, type Part, partLabels, podMetadata, type ReleaseContext } from '../part.ts'
import { podSpec } from '../pod-spec.ts'
import type { VolumeSource } from '../values/kubernetes.ts'
import type { Resources } from '../values/pods.ts'
import type { ReplicatedRedis } from '../values/redis.ts'
import { redisPassword } from './access.ts'
import { redisContainer } from './redis.ts'

/** The differences between a primary and its replicas. */
interface RedisDeployment {
  readonly values: ReplicatedRedis
  readonly resources: Resources
  readonly replicas: number
  readonly strategy?: Deployment['spec']['strategy']
  readonly args: string[]
  readonly data: VolumeSource
}

/** One of the two Deployments of a replicated Redis; `part` names the Secret of both. */
export const redisDeployment = (
  context: ReleaseContext,
  part: Part,
  own: Part,
  { values, resources, replicas, strategy, args, data }: RedisDeployment,
): Deployment => {
  const password = redisPassword(context, part, values)

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: partName(context, own.name), labels: partLabels(context, own) },
    spec: {
      replicas,
      strategy,
      selector: { matchLabels: selectorLabels(context, own.name) },
      template: {
        metadata: podMetadata(values, lastingLabels(context, own)),
        spec: podSpec(context, {
          values,
          containers: [redisContainer(context, { values: { ...values, resources }, args, password })],
          volumes: { data },
        }),
      },
    },
  }
}
