import { RedisConnection } from '@chartwright/kit/redis'
import { runService } from '@chartwright/kit/service'
import { host, listenPort, port, withDefault } from '@chartwright/kit/setting-kinds'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { createMessages } from './messages.ts'

void runService({
  name: 'hello-k8s-api',
  port: 5000,
  settings: {
    API_HOST: withDefault(host(), '0.0.0.0'),
    API_PORT: withDefault(listenPort(), 5000),
    REDIS_HOST: host(),
    REDIS_PORT: withDefault(port(), 6379),
  },
  decide: ({ API_HOST, API_PORT }) => ({ hostname: API_HOST, port: API_PORT }),
  build: ({ REDIS_HOST, REDIS_PORT }, log, metrics) => {
    const redis = new RedisConnection({ name: 'redis', host: REDIS_HOST, port: REDIS_PORT, log, metrics })
    const notReady = () => (redis.up ? undefined : "Redis, which keeps the messages, can't be reached.")
    const app = createApp({ version: manifest.version, messages: createMessages(redis), notReady, log, metrics })
    return { app, close: () => redis.close() }
  },
})
