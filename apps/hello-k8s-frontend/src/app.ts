import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'
import type { GuestBook } from './guest-book.ts'
import { pages } from './page.ts'
import { pageRoutes } from './page-routes.ts'
import { createViews } from './views.ts'

/** What the app is built from. */
export interface Dependencies {
  version: string
  guestBook: GuestBook
  log: Log
  metrics: Metrics
}

/** The app that shows the guest book. It is ready also while the book is closed, since it says so. */
export function createApp({ version, guestBook, log, metrics }: Dependencies): Hono<KitEnv> {
  const app = createWebApp({ version, log, metrics, pages })
  app.route('/', pageRoutes(createViews(guestBook, log), metrics))
  return app
}
