import { isRefusal, type RedisConnection } from '@chartwright/kit/redis'
import type { Message, Poison } from './vote-message.ts'

/** The stream that `vote` writes to. */
export const stream = 'votes'
/** The stream of messages that are no votes, for a person to look at. */
export const deadLetters = 'votes:dead'

const group = 'workers'
// one name for all: nothing depends on it, and the names of pods would pile up
const consumer = 'worker'
const longestWait = 1_000
const mostDeadLetters = 10_000

/** What a worker left for so long, it left by dying; if it did not, writing its votes twice changes nothing. */
const leftAfter = 5_000
const lookForLeftEvery = 1_000

// those who come second find it acknowledged and write no second dead letter
const bury = `
if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 1 then
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[3], '*', 'id', ARGV[2], 'reason', ARGV[4], unpack(ARGV, 5))
end
return redis.call('XDEL', KEYS[1], ARGV[2])`

/** Messages that are given out until they are said to be done. */
export interface VoteStream {
  /** Some that a worker left, or new ones; waits for these up to a second. */
  next(): Promise<Message[]>
  /** Removes messages for good: those that were written, and into the stream of dead letters those that can't be. */
  done(written: string[], poison: Poison[]): Promise<void>
  /** How many are in Redis, given out or not. */
  backlog(): Promise<number>
}

const present = (entries: unknown): Message[] =>
  (entries as (Message | null)[]).filter((entry): entry is Message => Array.isArray(entry?.[1]))

/** The messages of a stream of Redis, up to a number at once. */
export function createVoteStream(redis: RedisConnection, atOnce: number): VoteStream {
  let lookedForLeft = Number.NEGATIVE_INFINITY

  const left = async (): Promise<Message[]> => {
    if (performance.now() - lookedForLeft < lookForLeftEvery) return []
    const answer = await redis.run((client) =>
      client.xautoclaim(stream, group, consumer, leftAfter, '0-0', 'COUNT', atOnce),
    )
    const messages = present(answer[1])
    // where there was one there may be more
    if (messages.length === 0) lookedForLeft = performance.now()
    return messages
  }

  const fresh = async (): Promise<Message[]> => {
    const answer = await redis.run((client) =>
      client.xreadgroup('GROUP', group, consumer, 'COUNT', atOnce, 'BLOCK', longestWait, 'STREAMS', stream, '>'),
    )
    return present((answer as [[string, unknown]] | null)?.[0][1] ?? [])
  }

  /** Makes stream and group where Redis has none, or none any more. */
  async function withGroup<T>(command: () => Promise<T>): Promise<T> {
    try {
      return await command()
    } catch (error) {
      if (!isRefusal(error) || !error.message.startsWith('NOGROUP')) throw error
      await redis
        .run((client) => client.xgroup('CREATE', stream, group, '0', 'MKSTREAM'))
        .catch((refusal: Error) => {
          if (!refusal.message.startsWith('BUSYGROUP')) throw refusal
        })
      return await command()
    }
  }

  return {
    next: () =>
      withGroup(async () => {
        const messages = await left()
        return messages.length > 0 ? messages : fresh()
      }),
    async done(written, poison) {
      for (const { id, reason, fields } of poison)
        await redis.run((client) =>
          client.eval(bury, 2, stream, deadLetters, group, id, mostDeadLetters, reason, ...fields),
        )
      if (written.length === 0) return
      await redis.run((client) =>
        client
          .multi()
          .xack(stream, group, ...written)
          .xdel(stream, ...written)
          .exec(),
      )
    },
    backlog: async () => Number(await redis.run((client) => client.xlen(stream))),
  }
}
