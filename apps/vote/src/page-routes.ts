import { ClientError } from '@chartwright/kit/http-errors'
import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import { isRefusal, RedisAwayError } from '@chartwright/kit/redis'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { type Context, Hono } from 'hono'
import { type BallotBox, type Choice, FullError } from './ballot-box.ts'
import { NotDurableError } from './durability.ts'
import { type Options, pollPage } from './page.ts'
import { keepChoice, lastChoice, refuseOtherSites, voterOf } from './voter.ts'

/** What the routes work with. */
export interface PollOptions {
  options: Options
  hostname: string
  box: BallotBox
  log: Log
  metrics: Metrics
}

const forms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

/** The choice that was sent. */
async function givenChoice({ req }: Context): Promise<Choice> {
  if (!forms.test(req.header('content-type') ?? '')) throw new ClientError(415, 'Send the form of this page.')
  const { vote } = await req.parseBody().catch((error) => {
    // what isn't a form is a TypeError to whoever reads it
    throw error instanceof TypeError ? new ClientError(400, 'This is not a proper form.') : error
  })
  if (vote !== 'a' && vote !== 'b') throw new ClientError(400, 'A vote is "a" or "b": choose one of the two options.')
  return vote
}

const unknown = 'Nobody knows yet whether your vote counts: the box for the votes did not answer. Please vote again.'
const full = 'So many votes wait to be counted that no more are taken at the moment. Please try again in a while.'

/** Why a vote is not known to count, for who sent it; nothing for what should never happen. */
function problemOf(error: unknown): string | undefined {
  if (error instanceof FullError) return full
  return error instanceof RedisAwayError || error instanceof NotDurableError || isRefusal(error) ? unknown : undefined
}

/** The routes of the page. */
export function pageRoutes({ options, hostname, box, log, metrics }: PollOptions): Hono<KitEnv> {
  const starts = ['acknowledged', 'refused'].map((result) => ({ result }))
  const total = metrics.counter('vote_votes_total', 'Votes sent, by what was said to the voter.', starts)
  const app = new Hono<KitEnv>()

  app.get('/', (c) => {
    voterOf(c)
    return c.html(pollPage({ options, hostname, chosen: lastChoice(c) }))
  })

  app.post('/', async (c) => {
    refuseOtherSites(c)
    const choice = await givenChoice(c)
    try {
      await box.put(voterOf(c), choice)
    } catch (error) {
      const problem = problemOf(error)
      if (!problem) throw error
      total.add({ result: 'refused' })
      log.warn('a vote is not acknowledged', { requestId: c.var.requestId, reason: (error as Error).message })
      return c.html(pollPage({ options, hostname, chosen: lastChoice(c), problem }), 503)
    }
    total.add({ result: 'acknowledged' })
    keepChoice(c, choice)
    // a page of its own, so that loading it again sends no second vote
    return c.redirect('./', 303)
  })
  return app
}
