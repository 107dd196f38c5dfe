import { join } from 'node:path'
import { AppProcess } from '../../../kit/test/app-process.ts'
import { freePort } from '../../../kit/test/free-port.ts'
import { PostgresServer } from '../../../kit/test/postgres-server.ts'
import { RedisServer } from '../../../kit/test/redis-server.ts'
import { until } from '../../../kit/test/until.ts'

const apps = join(import.meta.dirname, '../../..')

/** Something that is killed, and comes back. */
export interface Victim {
  name: string
  kill(): Promise<void>
  restart(): Promise<void>
}

/** The whole poll, as processes of this machine. */
export interface Cluster {
  redis: RedisServer
  postgres: PostgresServer
  votePorts: number[]
  victims: Victim[]
  /** What the apps wrote that they never should: errors, and what isn't a line of their log. */
  complaints(): string[]
  remove(): Promise<void>
}

class App implements Victim {
  readonly name: string
  readonly #server: string
  readonly #environment: Record<string, string>
  readonly #lives: AppProcess[] = []

  constructor(name: string, app: string, environment: Record<string, string>) {
    this.name = name
    this.#server = join(apps, app, 'src/server.ts')
    this.#environment = { ...environment, LOG_LEVEL: 'error' }
  }

  async restart(): Promise<void> {
    this.#lives.push(new AppProcess(this.#server, this.#environment))
  }

  async kill(): Promise<void> {
    const life = this.#lives.at(-1)
    life?.kill('SIGKILL')
    await life?.exit()
  }

  complaints(): string[] {
    return this.#lives.flatMap(({ lines, stray }) => [
      ...lines.map((line) => JSON.stringify(line)),
      ...(stray ? [stray] : []),
    ])
  }
}

async function migrate(url: string): Promise<void> {
  const job = new AppProcess(join(apps, 'worker/src/migrate.ts'), { DATABASE_URL: url })
  if ((await job.exit()) !== 0) throw new Error(JSON.stringify(job.lines))
}

/** Starts two of vote and worker each, with a Redis that syncs each vote to its disk and rewrites its file often. */
export async function startCluster(): Promise<Cluster> {
  const parameters = ['--auto-aof-rewrite-min-size', '512kb']
  const [redis, postgres] = await Promise.all([RedisServer.start({ parameters }), PostgresServer.start()])
  await migrate(postgres.url)
  const votePorts = await Promise.all([freePort(), freePort()])
  const toRedis = { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}` }
  const both = { ...toRedis, DATABASE_URL: postgres.url, BATCH_SIZE: '200' }
  const running = [
    ...votePorts.map((port, index) => new App(`vote ${index + 1}`, 'vote', { ...toRedis, PORT: `${port}` })),
    ...[1, 2].map((index) => new App(`worker ${index}`, 'worker', both)),
  ]
  await Promise.all(running.map((app) => app.restart()))
  for (const port of votePorts) await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok)
  return {
    redis,
    postgres,
    votePorts,
    victims: [
      ...running,
      { name: 'Redis', kill: () => redis.stop('SIGKILL'), restart: () => redis.start() },
      { name: 'Postgres', kill: () => postgres.stop('SIGKILL'), restart: () => postgres.start() },
    ],
    complaints: () => running.flatMap((app) => app.complaints()),
    remove: async () => {
      await Promise.all(running.map((app) => app.kill()))
      await Promise.all([redis.remove(), postgres.remove()])
    },
  }
}
