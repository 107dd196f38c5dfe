import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'
import { messageRoutes } from './message-routes.ts'
import type { Messages } from './messages.ts'

/** What the app is built from. */
export interface Dependencies {
  version: string
  messages: Messages
  /** What keeps the messages from being reached, in words. */
  notReady: () => string | undefined
  log: Log
  metrics: Metrics
  now?: () => Date
}

/** The app that keeps the messages of a guest book. */
export function createApp({ version, messages, notReady, log, metrics, now }: Dependencies): Hono<KitEnv> {
  const app = createWebApp({ version, log, metrics, notReady })
  app.route('/', messageRoutes(messages, metrics, now))
  return app
}
