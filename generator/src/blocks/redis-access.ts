import type { Secret } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import type { Part, ReleaseContext } from './part.ts'
import { passwordSecret, passwordSource } from './password.ts'
import { redisPort } from './redis.ts'
import type { EnvValue, EnvVarSource } from './values/kubernetes.ts'
import type { ExternalRedis, RedisPassword } from './values/redis.ts'

/** What of a Redis' values its clients need to know. */
export interface RedisAccess {
  readonly external?: ExternalRedis
  readonly auth: RedisPassword
}

/** Whether clients give a password: that of an external Redis only where it is known. */
const asksForPassword = ({ external, auth }: RedisAccess): boolean =>
  auth.enabled && (!external || auth.password !== undefined || auth.existingSecret !== undefined)

/**
 * Where the password of the release's own Redis is; nothing where everybody is let in.
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
 * The Secret with the password of a Redis, where it asks for one: what the user chose, else a random one. That of an
 * external Redis is never made up. With `keep` it outlives the release, as the data do that it opens.
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
 * What is wrong with the password of a Redis, for `checks.ts`; the part as the values call it.
 *
 * @example
 * export default ({ values }: Context): string[] => [...redisProblems('redis', values.redis)]
 */
export const redisProblems = (part: string, { auth }: RedisAccess): string[] =>
  !auth.enabled && (auth.password !== undefined || auth.existingSecret !== undefined)
    ? [`${part}.auth.enabled: ${part}.auth says which password, but nobody asks for it. Set it to true.`]
    : []
