import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'

/** What the app is built from. */
export interface Dependencies {
  version: string
  redis: { readonly up: boolean }
  postgres: { readonly up: boolean }
  log: Log
  metrics: Metrics
}

/** What the worker says of itself; its work is done in the background. */
export function createApp({ version, redis, postgres, log, metrics }: Dependencies): Hono<KitEnv> {
  const notReady = (): string | undefined => {
    if (!redis.up) return "Redis, where the votes wait, can't be reached."
    return postgres.up ? undefined : "Postgres, which counts the votes, can't be reached."
  }
  return createWebApp({ version, log, metrics, notReady })
}
