import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Log } from './log.ts'
import type { Pages } from './page.ts'
import type { KitEnv } from './request-observer.ts'

/** What a client did wrong, in words for it: throw it in a route. */
export class ClientError extends HTTPException {
  constructor(status: ContentfulStatusCode, message: string) {
    super(status, { message })
  }
}

/** An address was asked with a method that it doesn't answer. */
export class MethodNotAllowedError extends ClientError {
  /** Those that it answers. */
  readonly methods: readonly string[]

  constructor(methods: readonly string[]) {
    super(405, `This address answers ${methods.join(', ')} only.`)
    this.methods = methods
  }
}

/** What keeps the app from doing its work now, in words for the client: throw it in a route. */
export class UnavailableError extends HTTPException {
  constructor(status: 502 | 503 | 504 | 507, message: string, options?: { cause?: unknown }) {
    super(status, { message, cause: options?.cause })
  }
}

/** What tells a browser, which wants a page, from a program. */
const wantsPage = (c: Context): boolean =>
  accepts(c, { header: 'Accept', supports: ['application/json', 'text/html'], default: 'application/json' }) ===
  'text/html'

/** Answers with an error: a page for browsers of an app that has pages, else JSON. */
export async function answerError(
  c: Context,
  pages: Pages | undefined,
  status: ContentfulStatusCode,
  message: string,
): Promise<Response> {
  if (pages && wantsPage(c)) return c.html(pages.errorPage(status, message), status)
  return c.json({ error: message }, status)
}

/** Answers what no route answers. */
export const answerNotFound =
  (pages?: Pages): NotFoundHandler<KitEnv> =>
  (c) =>
    answerError(c, pages, 404, 'There is nothing here.')

/** Answers what a route threw: what clients may know by its words, all else without a word of what went wrong. */
export const answerThrown =
  (log: Log, pages?: Pages): ErrorHandler<KitEnv> =>
  (error, c) => {
    if (error instanceof MethodNotAllowedError) c.header('Allow', error.methods.join(', '))
    if (error instanceof HTTPException && error.status < 500)
      return answerError(c, pages, error.status as ContentfulStatusCode, error.message)
    const { requestId } = c.var
    const request = { requestId, method: c.req.method, path: c.req.path.slice(0, 200) }
    if (error instanceof UnavailableError) {
      const cause = error.cause instanceof Error ? error.cause.message : undefined
      log.warn('a request was refused', { ...request, reason: error.message, ...(cause && { cause }) })
      return answerError(c, pages, error.status as ContentfulStatusCode, error.message)
    }
    log.error('a request failed', { ...request, error })
    return answerError(c, pages, 500, `Something went wrong here; the logs tell more about request ${requestId}.`)
  }
