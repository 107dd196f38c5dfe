import type { NetworkPolicy, Service, StatefulSet } from '../../author/manifests.ts'
import { networkPolicy } from '../network-policy.ts'
import type { Part, ReleaseContext } from '../part.ts'
import { internalService } from '../service.ts'
import { statefulSet } from '../stateful-set.ts'
import type { Redis } from '../values/redis.ts'
import { redisPassword } from './access.ts'
import { redisContainer, redisPort } from './redis.ts'

/**
 * The pod of a Redis, unless it is external. `args` adds arguments of `redis-server`.
 *
 * @example
 * export default (context: Context) => redisStatefulSet(context, { name: 'redis' }, context.values.redis)
 */
export const redisStatefulSet = (
  context: ReleaseContext,
  part: Part,
  values: Redis,
  { args }: { readonly args?: string[] } = {},
): StatefulSet | undefined =>
  values.external
    ? undefined
    : statefulSet(context, {
        part,
        values,
        persistence: values.persistence,
        containers: [redisContainer(context, { values, args, password: redisPassword(context, part, values) })],
      })

/**
 * The service of a Redis, unless it is external. If it is a container in the pods of another part, `pods` is that part.
 *
 * @example
 * export default (context: Context) => redisService(context, { name: 'redis' }, context.values.redis)
 */
export const redisService = (
  context: ReleaseContext,
  part: Part,
  { external }: Pick<Redis, 'external'>,
  pods: Part = part,
): Service | undefined => (external ? undefined : internalService(context, part, { redis: redisPort }, pods))

/**
 * Allows only the named parts to connect to a Redis of the release, if NetworkPolicies are enabled.
 *
 * @example
 * export default (context: Context) => redisNetworkPolicy(context, { name: 'redis' }, context.values.redis, ['web'])
 */
export const redisNetworkPolicy = (
  context: ReleaseContext,
  part: Part,
  { external }: Pick<Redis, 'external'>,
  from: readonly string[],
): NetworkPolicy | undefined => (external ? undefined : networkPolicy(context, part, { from, ports: ['redis'] }))
