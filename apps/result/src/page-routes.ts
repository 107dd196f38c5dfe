import type { KitEnv } from '@chartwright/kit/request-observer'
import { Hono } from 'hono'
import { beginningOf } from './events.ts'
import { type Options, resultPage } from './page.ts'
import { type Known, sharesOf } from './tally.ts'
import type { Viewers } from './viewers.ts'

/** What the routes work with. */
export interface ResultOptions {
  options: Options
  tally: {
    readonly known: Known
    /** Waits until the votes were read once, or some milliseconds. */
    settled(milliseconds: number): Promise<void>
  }
  viewers: Viewers
}

const patience = 2_000
const eventHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // proxies that gather answers would hold back what is told
  'X-Accel-Buffering': 'no',
}

/** The page, what keeps it up to date, and the same for programs. */
export function pageRoutes({ options, tally, viewers }: ResultOptions): Hono<KitEnv> {
  const app = new Hono<KitEnv>()

  app.get('/', async (c) => {
    await tally.settled(patience)
    return c.html(resultPage(options, tally.known))
  })

  app.get('/events', (c) => {
    if (c.req.method === 'HEAD') return c.body(null, 200, eventHeaders)
    return c.body(viewers.view(beginningOf(tally.known)), 200, eventHeaders)
  })

  app.get('/results', async (c) => {
    await tally.settled(patience)
    const { a, b, stale } = tally.known
    const shares = sharesOf(tally.known)
    return c.json({
      votes: a + b,
      options: [
        { name: options.a, votes: a, percent: shares.a },
        { name: options.b, votes: b, percent: shares.b },
      ],
      stale,
    })
  })
  return app
}
