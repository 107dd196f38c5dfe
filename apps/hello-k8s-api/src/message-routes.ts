import { ClientError, UnavailableError } from '@chartwright/kit/http-errors'
import type { Metrics } from '@chartwright/kit/metrics'
import { isRefusal, RedisAwayError } from '@chartwright/kit/redis'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { type Context, Hono } from 'hono'
import { messageText } from './message-text.ts'
import type { Messages } from './messages.ts'

const usualLimit = 10
const highestLimit = 100

function limitOf(given: string | undefined): number {
  if (given === undefined) return usualLimit
  const limit = /^\d{1,3}$/.test(given) ? Number(given) : 0
  if (limit < 1 || limit > highestLimit)
    throw new ClientError(400, `Give a limit from 1 to ${highestLimit}, or none for ${usualLimit}.`)
  return limit
}

async function givenMessage({ req }: Context): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(req.header('content-type') ?? ''))
    throw new ClientError(415, 'Send JSON, with Content-Type: application/json.')
  const body: unknown = await req.json().catch((error) => {
    throw error instanceof SyntaxError ? new ClientError(400, 'This is not proper JSON.') : error
  })
  return body && typeof body === 'object' && 'message' in body ? body.message : undefined
}

const inWords = <T>(promise: Promise<T>): Promise<T> =>
  promise.catch((error) => {
    if (error instanceof RedisAwayError)
      throw new UnavailableError(503, "Redis, which keeps the messages, can't be reached.", { cause: error })
    if (isRefusal(error))
      throw new UnavailableError(503, 'Redis, which keeps the messages, refuses to do so.', { cause: error })
    throw error
  })

/** The routes of messages. */
export function messageRoutes(messages: Messages, metrics: Metrics, now = () => new Date()): Hono<KitEnv> {
  const added = metrics.counter('guestbook_messages_added_total', 'Messages that were left.')
  const app = new Hono<KitEnv>()

  app.get('/messages', async (c) => c.json({ messages: await inWords(messages.last(limitOf(c.req.query('limit')))) }))

  app.post('/messages', async (c) => {
    const message = { text: messageText(await givenMessage(c)), time: now().toISOString() }
    await inWords(messages.add(message))
    added.add()
    return c.json({ added: message }, 201)
  })
  return app
}
