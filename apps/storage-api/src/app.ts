import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'
import { itemRoutes, refuseWaysOut } from './item-routes.ts'
import type { Store } from './store.ts'

/** What the app is built from. */
export interface Dependencies {
  version: string
  store: Store
  log: Log
  metrics: Metrics
}

/** The app that keeps items. */
export function createApp({ version, store, log, metrics }: Dependencies): Hono<KitEnv> {
  const notReady = (): Promise<string | undefined> =>
    store.check().then(
      () => undefined,
      () => "The storage can't be reached.",
    )
  const app = createWebApp({ version, log, metrics, notReady })
  app.use(refuseWaysOut)
  app.route('/', itemRoutes(store, metrics))
  return app
}
