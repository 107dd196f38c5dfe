import { hostname } from 'node:os'
import { RedisConnection } from '@chartwright/kit/redis'
import { redisAddress, redisSettings } from '@chartwright/kit/redis-settings'
import { runService } from '@chartwright/kit/service'
import { label, oneOf, wholeNumber, withDefault } from '@chartwright/kit/setting-kinds'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { createBallotBox } from './ballot-box.ts'
import { durabilityOf } from './durability.ts'

const longestOption = 100

void runService({
  name: 'vote',
  port: 8080,
  settings: {
    ...redisSettings,
    REDIS_SYNC: withDefault(oneOf('required', 'trusted'), 'required'),
    MAX_BACKLOG: withDefault(wholeNumber(1, 1_000_000_000), 1_000_000),
    OPTION_A: withDefault(label(longestOption), 'Cats'),
    OPTION_B: withDefault(label(longestOption), 'Dogs'),
  },
  build: (values, log, metrics) => {
    const redis = new RedisConnection({ name: 'redis', ...redisAddress(values), log, metrics })
    const box = createBallotBox({ redis, durability: durabilityOf(values.REDIS_SYNC), backlog: values.MAX_BACKLOG })
    const options = { a: values.OPTION_A, b: values.OPTION_B }
    const notReady = () => (redis.up ? undefined : "Redis, which keeps the votes, can't be reached.")
    const app = createApp({ version: manifest.version, options, hostname: hostname(), box, notReady, log, metrics })
    return { app, close: () => redis.close() }
  },
})
