import { isRefusal, type RedisConnection } from '@chartwright/kit/redis'
import type { Redis } from 'ioredis'
import { type Durability, NotDurableError } from './durability.ts'

/** One of the two options. */
export type Choice = 'a' | 'b'

/** Takes votes. */
export interface BallotBox {
  /** Done when the vote is on the disk of Redis; until then nobody may say that it counts. */
  put(voter: string, choice: Choice): Promise<void>
}

/** So many votes wait to be counted that no more are taken. */
export class FullError extends Error {
  override readonly name = 'FullError'
}

/** Options of {@link createBallotBox}. */
export interface BallotBoxOptions {
  redis: RedisConnection
  durability: (redis: RedisConnection) => Promise<Durability>
  /** Votes that may wait in the stream at most. */
  backlog: number
}

interface Ballot {
  voter: string
  choice: Choice
  resolve: () => void
  reject: (error: unknown) => void
}

type Replies = [Error | null, unknown][]

/** The stream that the workers read. */
export const stream = 'votes'
const atOnce = 1_000
const syncPatience = 1_500

/** The stream's last id and length; none before the first vote. */
async function lookAt(client: Redis): Promise<{ lastMs: number; length: number }> {
  const facts = (await client.xinfo('STREAM', stream).catch((error: Error) => {
    if (isRefusal(error) && /no such key/i.test(error.message)) return []
    throw error
  })) as unknown[]
  const fact = (name: string): string => String(facts[facts.indexOf(name) + 1] ?? 0)
  return facts.length === 0
    ? { lastMs: 0, length: 0 }
    : { lastMs: Number(fact('last-generated-id').split('-')[0]), length: Number(fact('length')) }
}

/**
 * The moment by the clock of Redis, in microseconds, and never before the last vote in the stream, should that clock be
 * set back. It is taken before a vote is sent: one that was sent, given up and arrives after a later vote of the same
 * voter is known by it as the earlier one.
 */
async function momentOf(redis: RedisConnection, backlog: number): Promise<string> {
  const [[seconds, micros], { lastMs, length }] = await redis.run((client) =>
    Promise.all([client.time(), lookAt(client)]),
  )
  if (length >= backlog) throw new FullError(`${length} votes wait to be counted`)
  return String(Math.max(Number(seconds) * 1e6 + Number(micros), lastMs * 1_000))
}

/** Sends votes together; with them, where that is how one knows, the question whether they are on the disk. */
async function send(client: Redis, ballots: Ballot[], asked: string, durability: Durability): Promise<Replies> {
  const pipeline = client.pipeline()
  for (const { voter, choice } of ballots) pipeline.xadd(stream, '*', 'voter', voter, 'vote', choice, 'asked', asked)
  if (durability === 'asked') pipeline.call('WAITAOF', '1', '0', `${syncPatience}`)
  const replies = (await pipeline.exec()) ?? []
  const lost = replies.find(([error]) => error && !isRefusal(error))
  if (lost) throw lost[0]
  return replies
}

function checkSynced([error, synced]: Replies[number] = [null, [0]]): void {
  if (error) throw new NotDurableError(error.message)
  if (Number((synced as unknown[])[0]) < 1) throw new NotDurableError('Redis did not sync in time')
}

/** A box that takes all votes that come while some are on their way, and sends them together next. */
export function createBallotBox({ redis, durability, backlog }: BallotBoxOptions): BallotBox {
  let waiting: Ballot[] = []
  let sending = false

  async function sendTogether(ballots: Ballot[]): Promise<void> {
    try {
      const how = await durability(redis)
      const asked = await momentOf(redis, backlog)
      const replies = await redis.run((client) => send(client, ballots, asked, how))
      if (how === 'asked') checkSynced(replies.at(-1))
      ballots.forEach(({ resolve, reject }, index) => {
        const [error] = replies[index] ?? [new Error('no answer')]
        if (error) reject(error)
        else resolve()
      })
    } catch (error) {
      for (const { reject } of ballots) reject(error)
    }
  }

  async function sendAll(): Promise<void> {
    if (sending) return
    sending = true
    while (waiting.length > 0) {
      const ballots = waiting.slice(0, atOnce)
      waiting = waiting.slice(atOnce)
      await sendTogether(ballots)
    }
    sending = false
  }

  return {
    put: (voter, choice) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ voter, choice, resolve, reject })
        void sendAll()
      }),
  }
}
