import type { Log } from '@chartwright/kit/log'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { createWebApp } from '@chartwright/kit/web-app'
import type { Hono } from 'hono'
import type { Counter } from './counter.ts'
import { type AppVersion, greetingPage, pagesOf } from './page.ts'

/** What the app is built from. */
export interface Dependencies {
  name: string
  version: AppVersion
  hostname: string
  /** Absent where nothing counts. */
  counter?: Counter
  log: Log
  metrics: Metrics
}

const states = ['counted', 'read-only', 'away', 'refused'] as const

/** The app that greets, and counts its visits when it has a counter. */
export function createApp({ name, version, hostname, counter, log, metrics }: Dependencies): Hono<KitEnv> {
  const pages = pagesOf(version)
  const app = createWebApp({ version, log, metrics, pages })
  const visitsTotal = metrics.counter(
    'hello_counter_visits_total',
    'Visits by what became of them.',
    counter ? states.map((state) => ({ state })) : [],
  )

  app.get('/', async (c) => {
    // a HEAD is a look at the door, not a visit
    const visit = c.req.method === 'GET'
    const visits = await (visit ? counter?.visit() : counter?.look())
    if (visits && visit) visitsTotal.add({ state: visits.state })
    return c.html(greetingPage(pages, { name, hostname, version, visits }))
  })
  return app
}
