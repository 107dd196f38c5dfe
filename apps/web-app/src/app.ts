import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'

/** What the app is built from. */
export interface Dependencies {
  version: string
  log: Log
  metrics: Metrics
}

/** The app that answers two addresses. */
export function createApp(dependencies: Dependencies): Hono<KitEnv> {
  const app = createWebApp(dependencies)
  app.get('/', (c) => c.json({ a: 1 }))
  app.get('/info', (c) => c.json({ info: true }))
  return app
}
