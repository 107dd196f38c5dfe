import { ClientError } from '@chartwright/kit/http-errors'
import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { type Context, Hono } from 'hono'
import { ClosedError, type GuestBook, NotTakenError } from './guest-book.ts'
import { guestBookPage, type View } from './page.ts'

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

/** The routes of the page. */
export function pageRoutes(guestBook: GuestBook, log: Log, metrics: Metrics): Hono<KitEnv> {
  const results = ['left', 'not taken', 'not kept'] as const
  const total = metrics.counter(
    'guestbook_forms_total',
    'Forms sent, by what became of the message.',
    results.map((result) => ({ result })),
  )

  const noteClosed = (error: ClosedError, requestId: string): { closed: string } => {
    const cause = error.cause instanceof Error ? error.cause.message : undefined
    log.warn('the guest book is closed', { requestId, reason: error.message, cause })
    return { closed: error.message }
  }

  async function messages(requestId: string): Promise<View['messages']> {
    try {
      return await guestBook.last(requestId)
    } catch (error) {
      if (error instanceof ClosedError) return noteClosed(error, requestId)
      throw error
    }
  }

  /** Leaves a message, or gives the page on which the person can go on with the text. */
  async function leave(typed: string, requestId: string): Promise<{ view: View; status: 400 | 503 } | undefined> {
    try {
      return void (await guestBook.leave(typed, requestId))
    } catch (error) {
      const { message: reason } = error as Error
      if (error instanceof NotTakenError)
        return {
          view: { messages: await messages(requestId), notice: { kind: 'not taken', reason }, typed },
          status: 400,
        }
      if (!(error instanceof ClosedError)) throw error
      return {
        view: { messages: noteClosed(error, requestId), notice: { kind: 'not kept', reason }, typed },
        status: 503,
      }
    }
  }

  const app = new Hono<KitEnv>()
  app.get('/', async (c) => {
    const notice = c.req.query('thanks') === undefined ? undefined : ({ kind: 'thanks' } as const)
    return c.html(guestBookPage({ messages: await messages(c.var.requestId), notice }))
  })
  app.post('/', async (c) => {
    const problem = await leave(await typedIn(c), c.var.requestId)
    total.add({ result: problem?.view.notice?.kind ?? 'left' })
    // a page of its own, so that loading it again leaves no second message
    if (!problem) return c.redirect('?thanks', 303)
    return c.html(guestBookPage(problem.view), problem.status)
  })
  return app
}
