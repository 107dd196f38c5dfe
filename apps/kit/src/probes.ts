import { Hono } from 'hono'
import type { Metrics } from './metrics.ts'

/** What an app says of itself. */
export interface Probes {
  /** Its version, as `/version` says it. */
  version: string
  /** What keeps it from doing its work now, in words; nothing when it is ready. */
  notReady?: () => string | undefined | Promise<string | undefined>
}

/** The routes by which a cluster and its monitoring look at an app. */
export function probeRoutes({ version, notReady }: Probes, metrics: Metrics): Hono {
  const app = new Hono()
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    const problem = await notReady?.()
    return problem === undefined ? c.json({ status: 'ready' }) : c.json({ error: problem }, 503)
  })
  app.get('/version', (c) => c.text(`Version ${version}`))
  app.get('/metrics', (c) =>
    c.text(metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )
  return app
}
