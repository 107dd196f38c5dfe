import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'
import { pages } from './page.ts'
import { type PollOptions, pageRoutes } from './page-routes.ts'

/** What the app is built from. */
export interface Dependencies extends PollOptions {
  version: string
  /** What keeps votes from being taken, in words. */
  notReady: () => string | undefined
}

/** The app that takes votes. */
export function createApp({ version, notReady, ...poll }: Dependencies): Hono<KitEnv> {
  const { log, metrics } = poll
  const app = createWebApp({ version, log, metrics, pages, notReady })
  app.route('/', pageRoutes(poll))
  return app
}
