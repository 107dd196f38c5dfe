import { RedisConnection } from '@chartwright/kit/redis'
import { redisAddress, redisSettings } from '@chartwright/kit/redis-settings'
import { runService } from '@chartwright/kit/service'
import { host, listenPort, withDefault } from '@chartwright/kit/setting-kinds'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { createMessages } from './messages.ts'

void runService({
  name: 'hello-k8s-api',
  port: 5000,
  settings: {
    API_HOST: withDefault(host(), '0.0.0.0'),
    API_PORT: withDefault(listenPort(), 5000),
    ...redisSettings,
  },
  decide: ({ API_HOST, API_PORT }) => ({ hostname: API_HOST, port: API_PORT }),
  build: (values, log, metrics) => {
    const redis = new RedisConnection({ name: 'redis', ...redisAddress(values), log, metrics })
    const notReady = () => (redis.up ? undefined : "Redis, which keeps the messages, can't be reached.")
    const app = createApp({ version: manifest.version, messages: createMessages(redis), notReady, log, metrics })
    return { app, close: () => redis.close() }
  },
})
