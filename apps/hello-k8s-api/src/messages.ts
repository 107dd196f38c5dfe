import type { RedisConnection } from '@chartwright/kit/redis'

/** A message that somebody left. */
export interface Message {
  text: string
  /** When it came, in ISO 8601; absent where it isn't known. */
  time?: string
}

/** Keeps messages. */
export interface Messages {
  /** The last messages, the newest first. */
  last(count: number): Promise<Message[]>
  /** Keeps a new one. */
  add(message: Message): Promise<void>
}

const key = 'messages'
const kept = 10_000
const slack = 100

const decode = (entry: string): Message => {
  try {
    const { text, time } = JSON.parse(entry)
    if (typeof text === 'string') return { text, ...(typeof time === 'string' && { time }) }
  } catch {
    // not written by this app: by a person with redis-cli, perhaps
  }
  return { text: entry }
}

/** Messages in a list of Redis, the newest first; the oldest of very many are forgotten. */
export const createMessages = (redis: RedisConnection): Messages => ({
  last: async (count) => (await redis.run((client) => client.lrange(key, 0, count - 1))).map(decode),
  add: async ({ text, time }) => {
    const length = await redis.run((client) => client.lpush(key, JSON.stringify({ text, time })))
    if (Number(length) <= kept + slack) return
    // it is kept already, so this may fail
    await redis.run((client) => client.ltrim(key, 0, kept - 1)).catch(() => {})
  },
})
