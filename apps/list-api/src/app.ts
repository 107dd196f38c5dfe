import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'
import { listRoutes } from './list-routes.ts'
import { createLists } from './lists.ts'
import type { StorageApi } from './storage-api.ts'

/** What the app is built from. */
export interface Dependencies {
  version: string
  storage: StorageApi
  log: Log
  metrics: Metrics
}

/** The app that makes and clears lists of items. */
export function createApp({ version, storage, log, metrics }: Dependencies): Hono<KitEnv> {
  const notReady = async (): Promise<string | undefined> => {
    const problem = await storage.problem()
    return problem && `The storage API can't do its work: ${problem}`
  }
  const app = createWebApp({ version, log, metrics, notReady })
  app.route('/', listRoutes(createLists({ storage }), log, metrics))
  return app
}
