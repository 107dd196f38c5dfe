import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import { PostgresAwayError, refusalCode } from '@chartwright/kit/postgres'
import { RedisAwayError } from '@chartwright/kit/redis'
import { type Message, type Poison, readVote, type Vote } from './vote-message.ts'
import type { VoteStream } from './vote-stream.ts'
import type { VoteTable } from './vote-table.ts'

/** What a mover works with. */
export interface MoverOptions {
  stream: VoteStream
  table: VoteTable
  log: Log
  metrics: Metrics
}

const pause = 500
const noTable = '42P01'

const reasonOf = (error: unknown): string =>
  refusalCode(error) === noTable
    ? 'the table of votes is missing: the migration did not run yet'
    : (error as Error).message || (error as Error).name

/** Numbers about what was moved. */
function counters(metrics: Metrics, stream: VoteStream) {
  let backlog = 0
  metrics.gauge('worker_backlog_messages', 'Messages in Redis when it was last asked.', { read: () => backlog })
  return {
    written: metrics.counter('worker_votes_written_total', 'Votes written to Postgres; some more than once.'),
    dead: metrics.counter('worker_dead_letters_total', 'Messages that are no votes, put aside.'),
    failures: metrics.counter('worker_failures_total', 'What had to be tried again, by where it failed.', [
      { at: 'redis' },
      { at: 'postgres' },
    ]),
    seconds: metrics.histogram('worker_batch_seconds', 'Time to write a batch and take it from Redis.'),
    look: async () => {
      backlog = await stream.backlog().catch(() => backlog)
    },
  }
}

/**
 * Moves votes until it is told to stop. A message leaves Redis only after the commit of its vote: whoever is killed at
 * whatever moment, it is either still there, to be given to another worker, or counted.
 */
export class Mover {
  readonly #options: MoverOptions
  readonly #count: ReturnType<typeof counters>
  readonly #stopped = new AbortController()
  readonly #said = { redis: '', postgres: '' }
  #running?: Promise<void>

  constructor(options: MoverOptions) {
    this.#options = options
    this.#count = counters(options.metrics, options.stream)
  }

  /** Begins to move. */
  start(): void {
    this.#running = this.#run()
  }

  /** Finishes the batch at hand, or leaves it to others while Postgres is away. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    const look = setInterval(() => void this.#count.look(), 2_000)
    while (!this.#stopped.signal.aborted) {
      try {
        await this.#move(await this.#options.stream.next())
        this.#said.redis = ''
      } catch (error) {
        await this.#failed('redis', error)
      }
    }
    clearInterval(look)
  }

  async #move(messages: Message[]): Promise<void> {
    if (messages.length === 0) return
    const begun = performance.now()
    const read = messages.map(readVote)
    const poison = read.filter((one): one is Poison => 'reason' in one)
    const votes = read.filter((one): one is Vote => !('reason' in one))
    const refused = await this.#write(votes)
    if (!refused) return
    const dead = [...poison, ...refused]
    const deadIds = new Set(dead.map(({ id }) => id))
    await this.#options.stream.done(
      votes.map(({ id }) => id).filter((id) => !deadIds.has(id)),
      dead,
    )
    for (const { id, reason } of dead) this.#options.log.error('a message is no vote', { id, reason })
    this.#count.dead.add({}, dead.length)
    this.#count.written.add({}, votes.length - refused.length)
    this.#count.seconds.observe((performance.now() - begun) / 1000)
  }

  /** Writes again and again until it is done, or gives nothing when told to stop: one batch is all that it holds. */
  async #write(votes: Vote[]): Promise<Poison[] | undefined> {
    while (!this.#stopped.signal.aborted) {
      try {
        const refused = await this.#options.table.write(votes)
        this.#said.postgres = ''
        return refused
      } catch (error) {
        await this.#failed('postgres', error)
      }
    }
    return undefined
  }

  async #failed(at: 'redis' | 'postgres', error: unknown): Promise<void> {
    this.#count.failures.add({ at })
    const reason = reasonOf(error)
    // the connections say themselves when they are away
    const known = error instanceof PostgresAwayError || error instanceof RedisAwayError || this.#said[at] === reason
    if (!known) this.#options.log.warn('votes wait', { at, reason })
    this.#said[at] = reason
    const { signal } = this.#stopped
    await sleep(pause * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => {})
  }
}
