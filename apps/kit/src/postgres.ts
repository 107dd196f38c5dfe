import { DatabaseError, Pool, type QueryResultRow } from 'pg'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { listenTo } from './postgres-listener.ts'
import type { PostgresAddress } from './postgres-settings.ts'

/** What the kit needs to reach a Postgres. */
export interface PostgresOptions {
  address: PostgresAddress
  /** How Postgres names the app in its own lists. */
  app: string
  log: Log
  metrics?: Metrics
  /** Connections at most; 2 when unset. */
  connections?: number
  /** Milliseconds within which a query must be done; 5 s when unset. */
  patience?: number
}

/** Postgres can't be reached, is starting or ending, or doesn't answer in time. What was asked may have been done. */
export class PostgresAwayError extends Error {
  override readonly name = 'PostgresAwayError'
}

/** The code by which Postgres says why it refused: it was reached. */
export const refusalCode = (error: unknown): string | undefined =>
  error instanceof DatabaseError && !isAway(error.code) ? error.code : undefined

// no connection, no room, ending or starting, a query that took too long, no such user or database yet
const isAway = (code = ''): boolean => /^(08|53|57|28|3D|58|XX|F0)/.test(code)

const heartbeat = 2_000

/** Connections that know whether their Postgres is there, and come back by themselves. */
export class Postgres {
  readonly #options: PostgresOptions
  readonly #pool: Pool
  readonly #timer: NodeJS.Timeout
  #state: 'starting' | 'up' | 'down' | 'closed' = 'starting'
  #reason = 'not connected yet'

  constructor(options: PostgresOptions) {
    this.#options = options
    const { metrics, connections = 2 } = options
    this.#pool = new Pool({ ...this.#client, max: connections, idleTimeoutMillis: 60_000 })
    // a connection that breaks while nobody uses it
    this.#pool.on('error', (error) => this.#lose(error.message))
    this.#timer = setInterval(() => void this.#check(), heartbeat).unref()
    void this.#check()
    metrics?.gauge('postgres_up', 'Whether Postgres answers.', { read: () => Number(this.up) })
  }

  get #client() {
    const { address, app, patience = 5_000 } = this.#options
    return {
      ...address,
      application_name: app,
      connectionTimeoutMillis: Math.min(patience, 3_000),
      query_timeout: patience,
      keepAlive: true,
    }
  }

  /** Whether it answers, as far as is known. */
  get up(): boolean {
    return this.#state === 'up'
  }

  /** Runs one statement; fails with {@link PostgresAwayError} when Postgres isn't there, else as Postgres says. */
  async query<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    try {
      const { rows } = await this.#pool.query<R>(text, values)
      this.#turn('up')
      return rows
    } catch (error) {
      if (refusalCode(error)) throw error
      const { message, name } = error as Error
      this.#lose(message || name)
      throw new PostgresAwayError(this.#reason, { cause: error })
    }
  }

  /**
   * Calls when something was told on a channel, and each time when the connection was made, since something may have
   * been told before. Gives how to stop.
   */
  listen(channel: string, wake: () => void): () => Promise<void> {
    return listenTo({ client: this.#client, channel, wake, log: this.#options.log })
  }

  /** Ends the connections for good. */
  async close(): Promise<void> {
    this.#state = 'closed'
    clearInterval(this.#timer)
    await this.#pool.end()
  }

  async #check(): Promise<void> {
    await this.query('select 1').catch(() => {})
  }

  #lose(reason: string): void {
    this.#reason = reason
    this.#turn('down')
  }

  #turn(state: 'up' | 'down'): void {
    if (this.#state === state || this.#state === 'closed') return
    this.#state = state
    if (state === 'up') this.#options.log.info('Postgres answers')
    else this.#options.log.warn('Postgres is away', { reason: this.#reason })
  }
}
