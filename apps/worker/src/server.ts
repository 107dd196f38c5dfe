import { Postgres } from '@chartwright/kit/postgres'
import { checkPostgresSettings, postgresAddress, postgresSettings } from '@chartwright/kit/postgres-settings'
import { RedisConnection } from '@chartwright/kit/redis'
import { redisAddress, redisSettings } from '@chartwright/kit/redis-settings'
import { runService } from '@chartwright/kit/service'
import { wholeNumber, withDefault } from '@chartwright/kit/setting-kinds'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { Mover } from './mover.ts'
import { createVoteStream } from './vote-stream.ts'
import { createVoteTable } from './vote-table.ts'

void runService({
  name: 'worker',
  port: 8080,
  settings: { ...redisSettings, ...postgresSettings, BATCH_SIZE: withDefault(wholeNumber(1, 10_000), 4_000) },
  check: checkPostgresSettings,
  build: (values, log, metrics) => {
    // it waits for new messages up to a second
    const redis = new RedisConnection({ name: 'redis', ...redisAddress(values), log, metrics, patience: 4_000 })
    const postgres = new Postgres({ address: postgresAddress(values), app: 'worker', log, metrics })
    const stream = createVoteStream(redis, values.BATCH_SIZE)
    const mover = new Mover({ stream, table: createVoteTable(postgres), log, metrics })
    mover.start()
    return {
      app: createApp({ version: manifest.version, redis, postgres, log, metrics }),
      stop: () => mover.stop(),
      close: async () => {
        redis.close()
        await postgres.close()
      },
    }
  },
})
