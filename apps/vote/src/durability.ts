import { isRefusal, type RedisConnection } from '@chartwright/kit/redis'

/** How it is known that Redis has written a vote to its disk. */
export type Durability =
  /** It is asked each time, by WAITAOF. */
  | 'asked'
  /** It answers only then, as its settings say: it has no WAITAOF. */
  | 'set'
  /** Whoever runs it vouches for it. */
  | 'trusted'

/** Redis doesn't write to its disk what it acknowledges, or nobody knows whether it does. */
export class NotDurableError extends Error {
  override readonly name = 'NotDurableError'
}

const lookedUpFor = 5_000

async function settingsOf(redis: RedisConnection): Promise<Map<string, string>> {
  const words = (await redis.run((client) => client.config('GET', 'append*'))) as string[]
  return new Map(words.flatMap((word, index) => (index % 2 ? [] : [[word, words[index + 1] ?? '']])))
}

const refused = (error: unknown): never => {
  if (!isRefusal(error)) throw error
  throw new NotDurableError(`Redis does not say whether it syncs votes: ${error.message}`)
}

async function find(redis: RedisConnection): Promise<Durability> {
  const [known] = (await redis.run((client) => client.command('INFO', 'WAITAOF')).catch(refused)) as unknown[]
  if (known) return 'asked'
  const settings = await settingsOf(redis).catch(refused)
  if (settings.get('appendonly') === 'yes' && settings.get('appendfsync') === 'always') return 'set'
  throw new NotDurableError('Redis must have appendonly yes and appendfsync always, or be of version 7.2 or later.')
}

/** Finds out how it is known that votes are on disk, again after a while, since a Redis may come back as another one. */
export function durabilityOf(sync: 'required' | 'trusted'): (redis: RedisConnection) => Promise<Durability> {
  let known: Durability = 'trusted'
  let looked = Number.NEGATIVE_INFINITY
  return async (redis) => {
    if (sync === 'trusted' || performance.now() - looked < lookedUpFor) return known
    known = await find(redis)
    looked = performance.now()
    return known
  }
}
