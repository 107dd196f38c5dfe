import type { ServerResponse } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'

/** A header's name and value. */
export type Header = readonly [name: string, value: string]

/**
 * Gives an answer a header unless its route gives it another value. Call it before the route runs, and what it gives back
 * afterwards.
 */
export function presetHeaders(c: Context, headers: Iterable<Header>): () => void {
  const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse }
  if (outgoing) {
    // straight into Node's answer: the headers of a Response take longer than all else of a small request
    for (const [name, value] of headers) outgoing.setHeader(name, value)
    return () => {}
  }
  return () => {
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** Gives all answers the same headers, see {@link presetHeaders}. */
export const withHeaders =
  (headers: Promise<Header[]>): MiddlewareHandler =>
  async (c, next) => {
    const finish = presetHeaders(c, await headers)
    await next()
    finish()
  }
