import type { Log } from '@chartwright/kit/log'
import { isRefusal, type RedisConnection } from '@chartwright/kit/redis'

/** What is known of the number of visits. */
export type Visits =
  | { state: 'counted'; count: string }
  /** The last count, which can't grow at the moment. */
  | { state: 'read-only'; count: string }
  /** Redis can't be reached. */
  | { state: 'away' }
  /** Redis was reached, but refused to count. */
  | { state: 'refused' }

/** Counts visits. */
export interface Counter {
  /** Counts a visit. */
  visit(): Promise<Visits>
  /** Looks at the count without a visit. */
  look(): Promise<Visits>
}

const key = 'counter'
/** After so long without an answer of the primary its replica is asked, too, so that both fit into the patience. */
const hedge = 1_000

/** Where visits are counted. */
export interface CounterOptions {
  primary: RedisConnection
  replica?: RedisConnection
  log: Log
}

/** Counts in one key of a Redis that all replicas of the app share. */
export function createCounter({ primary, replica, log }: CounterOptions): Counter {
  let refusal = ''

  const read = async (redis: RedisConnection | undefined): Promise<string | undefined> => {
    const count = await redis?.run((client) => client.get(key), hedge).catch(() => undefined)
    return count && /^-?\d+$/.test(count) ? count : undefined
  }

  const noteRefusal = (error: Error): void => {
    if (error.message !== refusal) log.warn('Redis refuses to count', { reason: error.message })
    refusal = error.message
  }

  async function lastCount(error: unknown, asked: Promise<string | undefined> | undefined): Promise<Visits> {
    const refused = isRefusal(error)
    if (refused) noteRefusal(error)
    const count = (refused && (await read(primary))) || (await (asked ?? read(replica)))
    if (count !== undefined) return { state: 'read-only', count }
    return { state: refused ? 'refused' : 'away' }
  }

  async function ask(command: () => Promise<number | string | null>): Promise<Visits> {
    let asked: Promise<string | undefined> | undefined
    const timer = setTimeout(() => {
      asked = read(replica)
    }, hedge)
    try {
      const count = await command()
      refusal = ''
      return { state: 'counted', count: String(count ?? 0) }
    } catch (error) {
      return await lastCount(error, asked)
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    visit: () => ask(() => primary.run((client) => client.incr(key))),
    look: () => ask(() => primary.run((client) => client.get(key))),
  }
}
