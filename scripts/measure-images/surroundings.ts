import { join } from 'node:path'
import { AppProcess } from '../../apps/kit/test/app-process.ts'
import { PostgresServer } from '../../apps/kit/test/postgres-server.ts'
import { RedisServer } from '../../apps/kit/test/redis-server.ts'
import { temporaryFolder } from '../../apps/kit/test/temporary-folder.ts'
import { migrate } from '../../apps/worker/src/migrator.ts'
import { root } from '../images/find.ts'

/** What the apps need around them, as the settings that lead there. */
export interface Surroundings {
  settings: Record<string, string>
  end(): Promise<void>
}

/** Starts a Redis, a Postgres with its table, and a storage API. */
export async function startSurroundings(): Promise<Surroundings> {
  const redis = await RedisServer.start({ parameters: ['--appendfsync', 'always'] })
  const postgres = await PostgresServer.start()
  await migrate({ connectionString: postgres.url })
  const { folder: STO_STORAGE, remove } = await temporaryFolder('measure-images')
  const storage = await AppProcess.start(join(root, 'apps/storage-api/src/server.ts'), { STO_STORAGE })
  return {
    settings: {
      REDIS_HOST: redis.host,
      REDIS_PORT: `${redis.port}`,
      DATABASE_URL: postgres.url,
      STO_API: storage.url,
      STO_STORAGE: '/data',
    },
    async end() {
      await storage.end()
      await Promise.all([redis.remove(), postgres.remove(), remove()])
    },
  }
}
