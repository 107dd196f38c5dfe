import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { secureHeaders } from 'hono/secure-headers'
import { answerNotFound, answerThrown, MethodNotAllowedError } from './http-errors.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Pages } from './page.ts'
import { type Header, withHeaders } from './preset-headers.ts'
import { type Probes, probeRoutes } from './probes.ts'
import { type KitEnv, observeRequests } from './request-observer.ts'

/** What an app is made with. */
export interface WebAppOptions extends Probes {
  log: Log
  metrics: Metrics
  /** Its pages, when it has any: errors are pages too, then. */
  pages?: Pages
  /** Bytes of a body at most; 64 KiB when unset. */
  bodyBytes?: number
}

const noPages = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }

/** The headers of all answers of an app, as Hono makes them from options. */
async function headersOf(pages?: Pages): Promise<Header[]> {
  const secure = secureHeaders({
    contentSecurityPolicy: pages?.contentSecurityPolicy ?? noPages,
    xFrameOptions: 'DENY',
    // without a referrer, a form's own page could not be told from others by its Origin
    referrerPolicy: 'same-origin',
    // whether a host is reached by TLS only is for those to say who own its name
    strictTransportSecurity: false,
    permissionsPolicy: { camera: false, geolocation: false, microphone: false },
  })
  const { headers } = await new Hono()
    .use(secure)
    .get('/', (c) => c.body(null))
    .request('/')
  // what these apps answer holds for the moment; a route that knows better says so
  return [...headers, ['cache-control', 'no-store']]
}

const tooLarge = (bytes: number): never => {
  throw new HTTPException(413, { message: `The body is larger than ${bytes} bytes.` })
}

/** Refuses a body that is too large, and looks into a request only where it can have one that is. */
function limitBody(bytes: number): MiddlewareHandler {
  const readAndLimit = bodyLimit({ maxSize: bytes, onError: () => tooLarge(bytes) })
  return (c, next) => {
    const { method } = c.req
    const length = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined
    // to look at the body of a request makes a whole Request of it, which takes as long as all else
    if (length !== undefined) return Number(length) > bytes ? tooLarge(bytes) : next()
    const bodyless = (method === 'GET' || method === 'HEAD') && c.req.header('transfer-encoding') === undefined
    return bodyless ? next() : readAndLimit(c, next)
  }
}

/** A Hono app with what all apps have; its routes come on top. */
export function createWebApp(options: WebAppOptions): Hono<KitEnv> {
  const { log, metrics, pages, bodyBytes = 65_536 } = options
  const app = new Hono<KitEnv>()
  const thrown = answerThrown(log, pages)
  app.use(observeRequests(log, metrics))
  app.use(withHeaders(headersOf(pages)))
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => thrown(new MethodNotAllowedError(methods), c),
    }),
  )
  app.use(limitBody(bodyBytes))
  app.notFound(answerNotFound(pages))
  app.onError(thrown)
  app.route('/', probeRoutes(options, metrics))
  return app
}
