import { ClientError, UnavailableError } from '@chartwright/kit/http-errors'
import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import { onlyMethods } from '@chartwright/kit/only-methods'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { UpstreamAwayError } from '@chartwright/kit/upstream'
import { type Context, Hono } from 'hono'
import type { Changes, Lists } from './lists.ts'

/** Items of a list at most. */
export const mostItems = 10_000

const away = 'The storage API is down, out of reach or too slow.'

function countIn(given: string): number {
  const count = /^(0|[1-9]\d{0,8})$/.test(given) ? Number(given) : Number.POSITIVE_INFINITY
  if (count > mostItems) throw new ClientError(400, `Give a whole number of items from 0 to ${mostItems}.`)
  return count
}

// a HEAD would do what it only asks about
const getOrPost = onlyMethods('GET', 'POST')

/** Answers with what became of a list's items, and counts and logs it. */
function createAnswer(log: Log, metrics: Metrics) {
  const starts = ['created', 'deleted', 'failed'].map((result) => ({ result }))
  const total = metrics.counter('list_items_total', 'Items by what became of them.', starts)

  return async (c: Context<KitEnv>, changing: Promise<Changes>): Promise<Response> => {
    const { createds, deleteds, faileds, reasons, ...changes } = await changing.catch((error) => {
      throw error instanceof UpstreamAwayError ? new UnavailableError(502, away, { cause: error }) : error
    })
    total.add({ result: 'created' }, createds.length)
    total.add({ result: 'deleted' }, deleteds.length)
    total.add({ result: 'failed' }, faileds.length)
    if (faileds.length === 0) return c.json({ createds, deleteds, faileds })
    const { requestId } = c.var
    log.warn('items failed', { requestId, count: faileds.length, reasons: reasons.slice(0, 5), away: changes.away })
    if (!changes.away) return c.json({ createds, deleteds, faileds })
    return c.json({ createds, deleteds, error: `${away} Not all was done.`, faileds }, 502)
  }
}

/** The routes of lists. */
export function listRoutes(lists: Lists, log: Log, metrics: Metrics): Hono<KitEnv> {
  const answer = createAnswer(log, metrics)
  const app = new Hono<KitEnv>()
  app.all('/createlist/:count', getOrPost, (c) =>
    answer(c, lists.create(countIn(c.req.param('count')), c.var.requestId)),
  )
  app.all('/clear', getOrPost, (c) => answer(c, lists.clear(c.var.requestId)))
  return app
}
