import { hostname } from 'node:os'
import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import { RedisConnection } from '@chartwright/kit/redis'
import { optionalRedisSettings, redisLogin } from '@chartwright/kit/redis-settings'
import { runService } from '@chartwright/kit/service'
import { host, oneOf, optional, text, withDefault } from '@chartwright/kit/setting-kinds'
import type { ValuesOf } from '@chartwright/kit/settings'
import { createApp } from './app.ts'
import { createCounter } from './counter.ts'

const settings = {
  NAME: withDefault(text(), 'World'),
  ...optionalRedisSettings,
  REDIS_REPLICA_HOST: optional(host()),
  APP_VERSION: withDefault(oneOf('1', '2'), '1'),
}

function connect(values: ValuesOf<typeof settings>, log: Log, metrics: Metrics) {
  const to = (name: string, host: string | undefined) =>
    host ? new RedisConnection({ name, host, port: values.REDIS_PORT, ...redisLogin(values), log, metrics }) : undefined
  const primary = to('primary', values.REDIS_HOST)
  return { primary, replica: primary && to('replica', values.REDIS_REPLICA_HOST) }
}

void runService({
  name: 'hello-counter',
  port: 8080,
  settings,
  build: (values, log, metrics) => {
    const { primary, replica } = connect(values, log, metrics)
    const counter = primary && createCounter({ primary, replica, log })
    const { NAME: name, APP_VERSION: version } = values
    const app = createApp({ name, version, hostname: hostname(), counter, log, metrics })
    return {
      app,
      close: () => {
        primary?.close()
        replica?.close()
      },
    }
  },
})
