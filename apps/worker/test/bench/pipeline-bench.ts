/** `node apps/worker/test/bench/pipeline-bench.ts [VOTES]` measures how many votes a second one worker writes to Postgres. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { RedisConnection } from '@chartwright/kit/redis'
import { findService } from '../../../../scripts/services.ts'
import { AppProcess } from '../../../kit/test/app-process.ts'
import { PostgresServer } from '../../../kit/test/postgres-server.ts'
import { silentLog as log } from '../../../kit/test/quiet.ts'
import { RedisServer } from '../../../kit/test/redis-server.ts'
import { migrate } from '../../src/migrator.ts'

/** What was measured; votes a second. */
export interface PipelineBench {
  votes: number
  /** All votes are of voters who never voted before. */
  newVoters: number
  /** All votes are of voters who change their mind. */
  changes: number
  /** A worker that writes, commits and acknowledges one vote at a time, for comparison. */
  oneAtATime: number
}

interface Stores {
  redis: RedisServer
  postgres: PostgresServer
  connection: RedisConnection
}

const worker = join(import.meta.dirname, '../../src/server.ts')
const inPipeline = 5_000

/** Puts votes into the stream, as `vote` does. */
async function fill({ connection }: Stores, votes: number, choice: string): Promise<void> {
  const asked = `${Date.now()}000`
  for (let begin = 0; begin < votes; begin += inPipeline)
    await connection.run((client) => {
      const pipeline = client.pipeline()
      for (let index = begin; index < Math.min(begin + inPipeline, votes); index++)
        pipeline.xadd('votes', '*', 'voter', `bench-voter-${index}`, 'vote', choice, 'asked', asked)
      return pipeline.exec()
    }, 60_000)
}

/** The votes a second with which a worker empties the stream, from the first that is written to the last. */
async function rateOf({ redis, postgres, connection }: Stores, votes: number, batch?: number): Promise<number> {
  const to = { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}`, DATABASE_URL: postgres.url }
  const settings = { ...to, ...(batch && { BATCH_SIZE: `${batch}` }) }
  const left = async (): Promise<number> => Number(await connection.run((client) => client.xlen('votes'), 10_000))
  const app = await AppProcess.start(worker, settings)
  try {
    let first = votes
    while (first === votes) first = await left()
    const begun = performance.now()
    while ((await left()) > 0) await sleep(5)
    return first / ((performance.now() - begun) / 1000)
  } finally {
    await app.end()
  }
}

/** Measures with a Redis and a Postgres as the chart runs them: both sync to the disk what they acknowledge. */
export async function benchPipeline(votes: number): Promise<PipelineBench> {
  const parameters = ['--appendfsync', 'always']
  const [redis, postgres] = await Promise.all([RedisServer.start({ parameters }), PostgresServer.start()])
  const connection = new RedisConnection({ name: 'bench', host: redis.host, port: redis.port, log, patience: 10_000 })
  const stores = { redis, postgres, connection }
  try {
    await migrate({ connectionString: postgres.url })
    await fill(stores, votes, 'a')
    const newVoters = await rateOf(stores, votes)
    await fill(stores, votes, 'b')
    const changes = await rateOf(stores, votes)
    const few = Math.min(votes, 2_000)
    await fill(stores, few, 'a')
    const oneAtATime = await rateOf(stores, few, 1)
    return { votes, newVoters, changes, oneAtATime }
  } finally {
    connection.close()
    await Promise.all([redis.remove(), postgres.remove()])
  }
}

/** What is compared with a worker that handles one vote at a time: names and votes a second. */
export const rates = ({ newVoters, changes }: PipelineBench): [name: string, rate: number][] => [
  ['new voters', newVoters],
  ['changed minds', changes],
]

if (import.meta.main) {
  const say = (text: string): void => void process.stdout.write(text)
  process.env.REDIS_SERVER ??= await findService('redis', say)
  process.env.POSTGRES_SERVER ??= await findService('postgres', say)
  const measured = await benchPipeline(Number(process.argv[2] ?? 100_000))
  const lines = [...rates(measured), ['one at a time', measured.oneAtATime] as const]
  const line = (name: string, rate: number) =>
    `${name.padEnd(18)}${Math.round(rate).toLocaleString('en').padStart(9)}\n`
  say(`one worker, votes a second into Postgres, ${measured.votes.toLocaleString('en')} votes\n`)
  for (const [name, rate] of lines) say(line(name, rate))
}
