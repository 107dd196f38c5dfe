import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'
import { pages } from './page.ts'
import { pageRoutes, type ResultOptions } from './page-routes.ts'

/** What the app is built from. */
export interface Dependencies extends ResultOptions {
  version: string
  /** What keeps the votes from being read, in words. */
  notReady: () => string | undefined
  log: Log
  metrics: Metrics
}

/** The app that shows the result. */
export function createApp({ version, notReady, log, metrics, ...result }: Dependencies): Hono<KitEnv> {
  const app = createWebApp({ version, log, metrics, pages, notReady })
  const { tally, viewers } = result
  metrics.gauge('result_viewers', 'Who looks on at the moment.', { read: () => viewers.count })
  for (const option of ['a', 'b'] as const)
    metrics.gauge('result_votes', 'Votes as last read.', { read: () => tally.known[option] }, { option })
  app.route('/', pageRoutes(result))
  return app
}
