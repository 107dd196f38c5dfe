import { ClientError } from '@chartwright/kit/http-errors'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { type Context, Hono } from 'hono'
import { guestBookPage } from './page.ts'
import type { Views } from './views.ts'

const forms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

/** What was typed into the form. */
async function typedIn({ req }: Context): Promise<string> {
  if (!forms.test(req.header('content-type') ?? '')) throw new ClientError(415, 'Send the form of this page.')
  const { message = '' } = await req.parseBody().catch((error) => {
    // what isn't a form is a TypeError to whoever reads it
    throw error instanceof TypeError ? new ClientError(400, 'This is not a proper form.') : error
  })
  if (typeof message !== 'string') throw new ClientError(400, 'A message is a text, not a file.')
  return message.replace(/\r\n?/g, '\n')
}

const results = ['left', 'not taken', 'not kept'] as const

/** The routes of the page. */
export function pageRoutes(views: Views, metrics: Metrics): Hono<KitEnv> {
  const starts = results.map((result) => ({ result }))
  const total = metrics.counter('guestbook_forms_total', 'Forms sent, by what became of the message.', starts)
  const app = new Hono<KitEnv>()

  app.get('/', async (c) => {
    const notice = c.req.query('thanks') === undefined ? undefined : ({ kind: 'thanks' } as const)
    return c.html(guestBookPage(await views.show(notice, c.var.requestId)))
  })

  app.post('/', async (c) => {
    const view = await views.leave(await typedIn(c), c.var.requestId)
    const result = view?.notice?.kind ?? 'left'
    total.add({ result })
    // a page of its own, so that loading it again leaves no second message
    if (!view) return c.redirect('?thanks', 303)
    return c.html(guestBookPage(view), result === 'not taken' ? 400 : 503)
  })
  return app
}
