import type { Hono } from 'hono'
import { createLog, type Log } from '../../apps/kit/src/log.ts'
import { Metrics } from '../../apps/kit/src/metrics.ts'
import { listen } from '../../apps/kit/src/web-server.ts'

/** A log that nobody reads. */
export const log: Log = createLog({ level: 'silent', write: () => {} })

/** What each app has of its own. */
export const own = (): { log: Log; metrics: Metrics } => ({ log, metrics: new Metrics() })

/** Serves apps, and ends all that was begun. */
export interface Serving {
  serve(app: Pick<Hono, 'fetch'>): Promise<string>
  /** What is called at the end, the first one first. */
  closing: (() => unknown)[]
}

/** Servers of apps on ports of their own. */
export function createServing(): Serving {
  const closing: Serving['closing'] = []
  return {
    closing,
    async serve(app) {
      const listening = await listen(app, { port: 0, hostname: '127.0.0.1', log })
      closing.unshift(() => listening.drain())
      return `http://127.0.0.1:${listening.port}/`
    },
  }
}
