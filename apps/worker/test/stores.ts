import { Metrics } from '@chartwright/kit/metrics'
import { Postgres } from '@chartwright/kit/postgres'
import { RedisConnection } from '@chartwright/kit/redis'
import { PostgresServer } from '../../kit/test/postgres-server.ts'
import { silentLog as log } from '../../kit/test/quiet.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { migrate } from '../src/migrator.ts'
import { Mover } from '../src/mover.ts'
import { createVoteStream } from '../src/vote-stream.ts'
import { createVoteTable } from '../src/vote-table.ts'

/** A real Redis and a real Postgres with its tables, and what of the worker stands between them. */
export class Stores {
  readonly redis: RedisServer
  readonly postgres: PostgresServer
  readonly toRedis: RedisConnection
  readonly toPostgres: Postgres
  readonly metrics = new Metrics()
  readonly #movers: Mover[] = []

  private constructor(redis: RedisServer, postgres: PostgresServer) {
    this.redis = redis
    this.postgres = postgres
    this.toRedis = new RedisConnection({ name: 'test', host: redis.host, port: redis.port, log })
    this.toPostgres = this.#connect()
  }

  static async start(): Promise<Stores> {
    const parameters = ['--appendfsync', 'always']
    const [redis, postgres] = await Promise.all([RedisServer.start({ parameters }), PostgresServer.start()])
    await migrate({ connectionString: postgres.url })
    return new Stores(redis, postgres)
  }

  #connect(): Postgres {
    return new Postgres({ address: { connectionString: this.postgres.url }, app: 'test', log })
  }

  /** A worker in this process. */
  mover(atOnce = 1_000): Mover {
    const { host, port } = this.redis
    const redis = new RedisConnection({ name: 'mover', host, port, log, patience: 4_000 })
    const postgres = this.#connect()
    const stream = createVoteStream(redis, atOnce)
    const mover = new Mover({ stream, table: createVoteTable(postgres), log, metrics: this.metrics })
    const stop = mover.stop.bind(mover)
    mover.stop = async () => {
      await stop()
      redis.close()
      await postgres.close()
    }
    mover.start()
    this.#movers.push(mover)
    return mover
  }

  /** Writes a message to the stream. */
  add(id: string, ...fields: string[]): Promise<unknown> {
    return this.toRedis.run((client) => client.xadd('votes', id, ...fields))
  }

  /** How many messages a stream has. */
  length(stream = 'votes'): Promise<number> {
    return this.toRedis.run(async (client) => Number(await client.xlen(stream)))
  }

  /** What is counted, by voter. */
  async counted(): Promise<Record<string, string>> {
    const rows = await this.postgres.query<{ voter: string; choice: string }>('select voter, choice from votes')
    return Object.fromEntries(rows.map(({ voter, choice }) => [voter, choice]))
  }

  /** What the result page shows, and the same counted anew. */
  async tallies(): Promise<[unknown, unknown]> {
    const [tally] = await this.postgres.query('select a, b from tally')
    const recount = `select count(*) filter (where choice = 'a') as a, count(*) filter (where choice = 'b') as b from votes`
    return [tally, (await this.postgres.query(recount))[0]]
  }

  /** Stops the workers and forgets all votes. */
  async clear(): Promise<void> {
    for (const mover of this.#movers.splice(0)) await mover.stop()
    await this.toRedis.run((client) => client.flushall())
    await this.postgres.query('truncate votes')
  }

  async remove(): Promise<void> {
    for (const mover of this.#movers) await mover.stop()
    this.toRedis.close()
    await this.toPostgres.close()
    await Promise.all([this.redis.remove(), this.postgres.remove()])
  }
}
