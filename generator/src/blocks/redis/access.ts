import type { Secret } from '../../author/manifests.ts'
import { partName } from '../../author/names.ts'
import type { Part, ReleaseContext } from '../part.ts'
import { passwordSecret, passwordSource } from '../password.ts'
import type { EnvValue, EnvVarSource } from '../values/kubernetes.ts'
import type { ExternalRedis, RedisPassword } from '../values/redis.ts'
import { redisPort } from './redis.ts'

/** The values of a Redis that its clients need. */
export interface RedisAccess {
  readonly external?: ExternalRedis
  readonly auth: RedisPassword
}

/** Whether clients send a password: for an external Redis only if it is known. */
const asksForPassword = ({ external, auth }: RedisAccess): boolean =>
  auth.enabled && (!external || auth.password !== undefined || auth.existingSecret !== undefined)

/**
 * The source of the password of the release's own Redis; nothing if it needs none.
 *
 * @example
 * redisContainer(context, { values, password: redisPassword(context, { name: 'redis' }, values) })
 */
export const redisPassword = (
  context: ReleaseContext,
  part: Part,
  { auth }: Pick<RedisAccess, 'auth'>,
): EnvVarSource | undefined => (auth.enabled ? passwordSource(context, part, auth) : undefined)

/**
 * The environment variables of a Redis for its clients: `REDIS_HOST`, `REDIS_PORT`, and `REDIS_PASSWORD` if there is a
 * password. `server` is the part of the service, if it isn't that of the Secret.
 *
 * @example
 * deployment(context, { ...options, env: redisEnvironment(context, { name: 'redis' }, context.values.redis) })
 */
export const redisEnvironment = (
  context: ReleaseContext,
  part: Part,
  values: RedisAccess,
  server: Part = part,
): Record<string, EnvValue> => {
  const { external, auth } = values

  return {
    REDIS_HOST: external?.host ?? partName(context, server.name),
    REDIS_PORT: `${external?.port ?? redisPort}`,
    ...(asksForPassword(values) && { REDIS_PASSWORD: passwordSource(context, part, auth) }),
  }
}

/**
 * The Secret with the password of a Redis, if it requires one: the user's, else a random one, but never a random one for an
 * external Redis. With `keep`, it outlives the release, as the data that it protects does.
 *
 * @example
 * export default (context: Context) => {
 *   const { redis } = context.values
 *   return redisSecret(context, { name: 'redis' }, redis, { keep: redis.persistence.enabled })
 * }
 */
export const redisSecret = (
  context: ReleaseContext,
  part: Part,
  { external, auth }: RedisAccess,
  { keep }: { readonly keep: boolean },
): Secret | undefined =>
  auth.enabled && (!external || auth.password)
    ? passwordSecret(context, part, auth, { keep: keep && !external })
    : undefined

/**
 * The problems with the password of a Redis, for `checks.ts`; the part has its name in the values.
 *
 * @example
 * export default ({ values }: Context): string[] => [...redisProblems('redis', values.redis)]
 */
export const redisProblems = (part: string, { auth }: RedisAccess): string[] =>
  !auth.enabled && (auth.password !== undefined || auth.existingSecret !== undefined)
    ? [`${part}.auth.enabled: ${part}.auth says which password, but nobody asks for it. Set it to true.`]
    : []
