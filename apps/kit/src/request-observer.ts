import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { presetHeaders } from './preset-headers.ts'

/** What the kit puts into a request's context. */
export interface KitEnv {
  Variables: {
    /** The request's id, the client's own when it sent a proper one. */
    requestId: string
  }
}

const properId = /^[\w.:-]{1,64}$/
const probes = new Set(['/healthz', '/readyz', '/metrics'])

const idOf = (given: string | undefined): string => (given && properId.test(given) ? given : randomUUID())

// what no route answers is counted as one, or a client could make series without end
const routeOf = (path: string): string =>
  path === '/*' || path === '*' || path === '' ? 'none' : path.replace(/\{.*\}/, '')

/** Gives each request an id, one line of log, and its place in the metrics. */
export function observeRequests(log: Log, metrics: Metrics): MiddlewareHandler<KitEnv> {
  const count = metrics.counter('http_requests_total', 'Requests answered.', [])
  const duration = metrics.histogram('http_request_duration_seconds', 'Time until the answer began.')

  return async (c, next) => {
    const begun = performance.now()
    const requestId = idOf(c.req.header('x-request-id'))
    c.set('requestId', requestId)
    const finish = presetHeaders(c, [['X-Request-Id', requestId]])
    await next()
    finish()

    const seconds = (performance.now() - begun) / 1000
    const route = routeOf(routePath(c, -1))
    const { method } = c.req
    const { status } = c.res
    count.add({ method, route, status })
    duration.observe(seconds, { method, route })
    log[probes.has(route) ? 'debug' : 'info']('request', {
      requestId,
      method,
      path: c.req.path.slice(0, 200),
      status,
      milliseconds: Math.round(seconds * 1e5) / 100,
    })
  }
}
