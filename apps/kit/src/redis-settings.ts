import { host, optional, port, secret, text, withDefault } from './setting-kinds.ts'
import type { ValuesOf } from './settings.ts'

const login = {
  REDIS_USERNAME: optional(text()),
  REDIS_PASSWORD: optional(secret(text())),
}

/** Where a Redis is that an app can't do without, and how it is entered. */
export const redisSettings = { REDIS_HOST: host(), REDIS_PORT: withDefault(port(), 6379), ...login }

/** The same where an app also works without a Redis. */
export const optionalRedisSettings = { ...redisSettings, REDIS_HOST: optional(host()) }

/** What the settings say of user and password; those left empty count as none. */
export const redisLogin = (values: ValuesOf<typeof login>) => ({
  username: values.REDIS_USERNAME || undefined,
  password: values.REDIS_PASSWORD || undefined,
})

/** What the settings say of a Redis, as `RedisConnection` takes it. */
export const redisAddress = (values: ValuesOf<typeof redisSettings>) => ({
  host: values.REDIS_HOST,
  port: values.REDIS_PORT,
  ...redisLogin(values),
})
