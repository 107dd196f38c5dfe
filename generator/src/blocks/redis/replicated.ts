import type { Deployment, NetworkPolicy, PersistentVolumeClaim, Secret, Service } from '../../author/manifests.ts'
import { partName } from '../../author/names.ts'
import { claim } from '../claim.ts'
import { networkPolicy } from '../network-policy.ts'
import type { Part, ReleaseContext } from '../part.ts'
import { internalService } from '../service.ts'
import type { EnvValue } from '../values/kubernetes.ts'
import type { ReplicatedRedis } from '../values/redis.ts'
import { redisEnvironment, redisProblems, redisSecret } from './access.ts'
import { redisDeployment } from './deployment.ts'
import { redisPort } from './redis.ts'

// the roles are what Redis itself calls them
const primaryOf = ({ name, labels }: Part): Part => ({ name: `${name}-primary`, labels: { ...labels, role: 'master' } })
const replicaOf = ({ name, labels }: Part): Part => ({ name: `${name}-replica`, labels: { ...labels, role: 'slave' } })

const hasReplicas = ({ enabled, replica }: ReplicatedRedis): boolean => enabled && replica.replicas > 0

/**
 * The pod of a primary, if Redis runs in the release: the part `redis-primary` for the part `redis`. A new version of the
 * chart doesn't restart it.
 *
 * @example
 * export default (context: Context) => redisPrimary(context, { name: 'redis' }, context.values.redis)
 */
export const redisPrimary = (context: ReleaseContext, part: Part, values: ReplicatedRedis): Deployment | undefined => {
  const { enabled, primary } = values
  if (!enabled) return undefined
  const own = primaryOf(part)
  const claimName = partName(context, own.name)

  return redisDeployment(context, part, own, {
    values,
    resources: primary.resources,
    replicas: primary.replicas,
    // never two that are written to at the same time
    strategy: { type: 'Recreate' },
    // a new replica has the data at once, not after the usual five seconds
    args: ['--repl-diskless-sync-delay', '0'],
    data: primary.persistence.enabled ? { persistentVolumeClaim: { claimName } } : { emptyDir: {} },
  })
}

/**
 * The pods of the replicas, if there are any: the part `redis-replica` for the part `redis`.
 *
 * @example
 * export default (context: Context) => redisReplicas(context, { name: 'redis' }, context.values.redis)
 */
export const redisReplicas = (context: ReleaseContext, part: Part, values: ReplicatedRedis): Deployment | undefined => {
  const { replica, auth } = values
  if (!hasReplicas(values)) return undefined

  return redisDeployment(context, part, replicaOf(part), {
    values,
    resources: replica.resources,
    replicas: replica.replicas,
    args: [
      '--replicaof',
      partName(context, primaryOf(part).name),
      `${redisPort}`,
      ...(auth.enabled ? ['--masterauth', '$(REDISCLI_AUTH)'] : []),
    ],
    data: { emptyDir: {} },
  })
}

/** The claim of the primary, if its data is persistent. */
export const redisPrimaryClaim = (
  context: ReleaseContext,
  part: Part,
  { enabled, primary }: ReplicatedRedis,
): PersistentVolumeClaim | undefined => (enabled ? claim(context, primaryOf(part), primary.persistence) : undefined)

/** The service of the primary. */
export const redisPrimaryService = (
  context: ReleaseContext,
  part: Part,
  { enabled }: ReplicatedRedis,
): Service | undefined => (enabled ? internalService(context, primaryOf(part), { redis: redisPort }) : undefined)

/** The service of the replicas. */
export const redisReplicaService = (
  context: ReleaseContext,
  part: Part,
  values: ReplicatedRedis,
): Service | undefined =>
  hasReplicas(values) ? internalService(context, replicaOf(part), { redis: redisPort }) : undefined

/** Allows only the named parts and the replicas to connect to the primary. */
export const redisPrimaryNetworkPolicy = (
  context: ReleaseContext,
  part: Part,
  { enabled }: ReplicatedRedis,
  from: readonly string[],
): NetworkPolicy | undefined => (enabled ? policy(context, primaryOf(part), part, from) : undefined)

/** The same for the replicas. */
export const redisReplicaNetworkPolicy = (
  context: ReleaseContext,
  part: Part,
  values: ReplicatedRedis,
  from: readonly string[],
): NetworkPolicy | undefined => (hasReplicas(values) ? policy(context, replicaOf(part), part, from) : undefined)

const policy = (context: ReleaseContext, own: Part, part: Part, from: readonly string[]): NetworkPolicy | undefined =>
  networkPolicy(context, own, { from: [...from, replicaOf(part).name], ports: ['redis'] })

/**
 * The Secret with the password of a replicated Redis, in the release or external, if it requires one.
 *
 * @example
 * export default (context: Context) => replicatedRedisSecret(context, { name: 'redis' }, context.values.redis)
 */
export const replicatedRedisSecret = (
  context: ReleaseContext,
  part: Part,
  values: ReplicatedRedis,
): Secret | undefined =>
  values.enabled || values.external ? redisSecret(context, part, values, { keep: false }) : undefined

/**
 * The environment variables of a replicated Redis for its clients: those of `redisEnvironment`, and `REDIS_REPLICA_HOST`
 * if there are replicas. Without a Redis, there are none.
 *
 * @example
 * deployment(context, { ...options, env: replicatedRedisEnvironment(context, { name: 'redis' }, context.values.redis) })
 */
export const replicatedRedisEnvironment = (
  context: ReleaseContext,
  part: Part,
  values: ReplicatedRedis,
): Record<string, EnvValue> => {
  const { external, enabled } = values
  if (!external && !enabled) return {}

  return {
    ...redisEnvironment(context, part, values, primaryOf(part)),
    ...(!external && hasReplicas(values) && { REDIS_REPLICA_HOST: partName(context, replicaOf(part).name) }),
  }
}

/**
 * The problems with the values of a replicated Redis, for `checks.ts`; the part has its name in the values.
 *
 * @example
 * export default ({ values }: Context): string[] => [...replicatedRedisProblems('redis', values.redis)]
 */
export const replicatedRedisProblems = (part: string, values: ReplicatedRedis): string[] => [
  ...(values.external && values.enabled
    ? [
        `${part}.external: Redis runs in this release already. Set ${part}.enabled to false, or remove ${part}.external.`,
      ]
    : []),
  ...redisProblems(part, values),
]
