import { Redis, ReplyError } from 'ioredis'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** What the kit needs to reach a Redis. */
export interface RedisOptions {
  host: string
  port: number
  username?: string
  password?: string
  /** How logs and metrics name it: `primary`, say. */
  name: string
  log: Log
  metrics?: Metrics
  /** Milliseconds within which it must answer; 2 s when unset. */
  patience?: number
}

/** The Redis can't be reached, or doesn't answer in time. */
export class RedisAwayError extends Error {
  override readonly name = 'RedisAwayError'
}

/** Whether an error is an answer of Redis: it was reached, but refused. */
export const isRefusal = (error: unknown): error is Error => error instanceof ReplyError

const heartbeat = 2_000
const longestBackoff = 1_000
const doubtful = 5_000

const open = ({ host, port, username, password }: RedisOptions, patience: number): Redis =>
  new Redis({
    host,
    port,
    username,
    password,
    connectTimeout: patience,
    // of the greeting, which a Redis that is stopped takes but never answers
    commandTimeout: patience,
    disconnectTimeout: 100,
    maxLoadingRetryTime: longestBackoff,
    retryStrategy: (times) => Math.min(longestBackoff, 50 * 2 ** times) * (0.75 + Math.random() / 4),
    // what was sent may have been done: nothing is ever sent again
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    stringNumbers: true,
    disableClientInfo: true,
  })

/** A promise that fails after a time. */
function deadline(milliseconds: number, message: string) {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RedisAwayError(message)), milliseconds)
  })
  return { passed, clear: () => clearTimeout(timer) }
}

/**
 * A connection that knows whether its Redis is there. Only those who ask at the moment when it goes away wait for it;
 * from then on all are refused at once, until it has answered again in the background.
 */
export class RedisConnection {
  readonly #client: Redis
  readonly #options: RedisOptions
  readonly #patience: number
  readonly #timers: NodeJS.Timeout[]
  #renewal?: NodeJS.Timeout
  #state: 'starting' | 'up' | 'down' | 'closed' = 'starting'
  #reason = 'not connected yet'
  #settle = (): void => {}
  readonly #settled = new Promise<void>((resolve) => {
    this.#settle = resolve
  })

  constructor(options: RedisOptions) {
    this.#options = options
    this.#patience = options.patience ?? 2_000
    this.#client = open(options, this.#patience)
    this.#client.on('error', (error: Error) => {
      this.#reason = error.message || error.name
    })
    this.#client.on('ready', () => this.#turn('up'))
    this.#client.on('close', () => this.#turn('down'))
    this.#timers = [
      setTimeout(() => this.#state === 'starting' && this.#lose('no connection in time'), this.#patience),
      setInterval(() => this.up && void this.run((redis) => redis.ping()).catch(() => {}), heartbeat),
    ]
    for (const timer of this.#timers) timer.unref()
    const { metrics, name } = options
    metrics?.gauge('redis_up', 'Whether Redis answers.', { read: () => Number(this.up) }, { redis: name })
  }

  /** Whether it answers, as far as is known. */
  get up(): boolean {
    return this.#state === 'up'
  }

  /** Runs a command; fails with {@link RedisAwayError} within the patience, at once when Redis is known to be away. */
  async run<T>(command: (redis: Redis) => Promise<T>, patience = this.#patience): Promise<T> {
    const { passed, clear } = deadline(patience, `no answer within ${patience} ms`)
    try {
      if (this.#state === 'starting') await Promise.race([this.#settled, passed])
      if (!this.up) throw new RedisAwayError(this.#reason)
      return await Promise.race([command(this.#client), passed])
    } catch (error) {
      if (isRefusal(error)) {
        this.#doubt(error)
        throw error
      }
      const reason = (error as Error).message
      this.#lose(reason)
      throw error instanceof RedisAwayError ? error : new RedisAwayError(reason, { cause: error })
    } finally {
      clear()
    }
  }

  /** Ends the connection for good. */
  close(): void {
    this.#state = 'closed'
    for (const timer of this.#timers) clearTimeout(timer)
    this.#client.disconnect()
  }

  #lose(reason: string): void {
    if (this.#state === 'down' || this.#state === 'closed') return
    this.#reason = reason
    this.#turn('down')
    // fails all that wait for an answer on this connection, and makes a new one
    this.#client.stream?.destroy()
  }

  // a primary that became a replica keeps its connections; its name may lead to the new primary
  #doubt(error: Error): void {
    if (!error.message.startsWith('READONLY') || this.#renewal) return
    this.#renewal = setTimeout(() => {
      this.#renewal = undefined
      this.#client.stream?.destroy()
    }, doubtful).unref()
  }

  #turn(state: 'up' | 'down'): void {
    if (this.#state === state || this.#state === 'closed') return
    this.#state = state
    this.#settle()
    const { log, name, host, port } = this.#options
    if (state === 'up') log.info('Redis answers', { redis: name, host, port })
    else log.warn('Redis is away', { redis: name, host, port, reason: this.#reason })
  }
}
