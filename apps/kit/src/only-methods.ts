import type { MiddlewareHandler } from 'hono'
import { MethodNotAllowedError } from './http-errors.ts'

/** For a route of all methods that answers only some: where a HEAD, which a GET brings, would change something. */
export const onlyMethods =
  (...methods: readonly string[]): MiddlewareHandler =>
  (c, next) => {
    if (!methods.includes(c.req.method)) throw new MethodNotAllowedError(methods)
    return next()
  }
