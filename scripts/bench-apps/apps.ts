import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { bundleApp } from '../../apps/kit/bundle.ts'
import { freePort } from '../../apps/kit/test/free-port.ts'
import { until } from '../../apps/kit/test/until.ts'

/** An app that runs as its image runs it: bundled, on the image's parameters, its log thrown away. */
export interface RunningApp {
  url: string
  child: ChildProcess
}

/** Starts an app from its bundle, which is made when it isn't there yet. */
export async function startApp(folder: string, app: string, env: Record<string, string>): Promise<RunningApp> {
  const bundle = join(folder, app)
  await bundleApp(app, bundle)
  const port = await freePort()
  const ports = { PORT: `${port}`, HKF_PORT: `${port}`, API_PORT: app === 'hello-k8s-api' ? `${port}` : '' }
  const settings = Object.fromEntries(Object.entries({ ...ports, ...env }).filter(([, value]) => value !== ''))
  const child = spawn(process.execPath, ['--max-semi-space-size=2', join(bundle, 'server.mjs')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  await until(async () => (await fetch(`${url}/readyz`)).ok, 30_000)
  return { url, child }
}
