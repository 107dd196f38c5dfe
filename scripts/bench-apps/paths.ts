import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../../apps/kit/test/free-port.ts'
import { PostgresServer } from '../../apps/kit/test/postgres-server.ts'
import { RedisServer } from '../../apps/kit/test/redis-server.ts'
import { migrate } from '../../apps/worker/src/migrator.ts'
import { type RunningApp, startApp } from './apps.ts'
import { endFlask, startFlask } from './flask.ts'
import type { Target } from './load.ts'

/** The hot path of an app, ours and in Flask. */
export interface HotPath {
  name: string
  /** Starts two processes of ours; gives them and how they end. */
  ours(): Promise<Target & { end: () => void }>
  flask: Target
}

const items = 20

async function fill(messages: RunningApp, storage: string): Promise<void> {
  await mkdir(storage)
  for (let item = 0; item < items; item++) await writeFile(join(storage, `${item}`), '')
  for (let n = 0; n < 10; n++)
    await fetch(`${messages.url}/messages`, {
      method: 'POST',
      body: JSON.stringify({ message: `Message ${n}, as long as such messages are.` }),
      headers: { 'Content-Type': 'application/json' },
    })
}

/** Starts what all paths need: a Redis, Flask, and the services that both sides ask. What ends it is added to `ending`. */
export async function startPaths(folder: string, ending: (() => unknown)[]): Promise<HotPath[]> {
  const redis = await RedisServer.start()
  ending.unshift(() => redis.remove())
  const postgres = await PostgresServer.start()
  ending.unshift(() => postgres.remove())
  await migrate({ connectionString: postgres.url })
  const start = async (app: string, env: Record<string, string> = {}): Promise<RunningApp> => {
    const running = await startApp(folder, app, env)
    ending.unshift(() => running.child.kill())
    return running
  }
  const REDIS = { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}` }
  const api = { ...REDIS, API_HOST: '127.0.0.1' }
  const STO_STORAGE = join(folder, 'items')
  const messages = await start('hello-k8s-api', api)
  await fill(messages, STO_STORAGE)
  const storage = await start('storage-api', { STO_STORAGE })
  const port = await freePort()
  const DATABASE_URL = postgres.url
  const asked = { DATABASE_URL, MESSAGES_URL: `${messages.url}/messages`, STO_API: storage.url, STO_STORAGE }
  const flask = await startFlask(folder, port, { ...REDIS, ...asked })
  ending.unshift(() => endFlask(flask))

  const path = (app: string, address: string, env: Record<string, string> = {}): HotPath => {
    const url = `http://127.0.0.1:${port}/${app}`
    const ours: HotPath['ours'] = async () => {
      const own = [await start(app, env), await start(app, env)]
      const pids = own.map(({ child }) => child.pid as number)
      const end = () => own.forEach(({ child }) => void child.kill())
      return { urls: own.map((one) => one.url + address), pids, end }
    }
    return { name: `${app} \`GET ${address}\``, ours, flask: { urls: [url, url], pids: [flask.pid as number] } }
  }
  const frontend = { HKF_HOST: '127.0.0.1', API_HOST: '127.0.0.1', API_PORT: new URL(messages.url).port }
  return [
    path('hello-counter', '/', REDIS),
    path('hello-k8s-api', '/messages', api),
    path('hello-k8s-frontend', '/', frontend),
    path('storage-api', '/items', { STO_STORAGE }),
    path('list-api', `/createlist/${items}`, { STO_API: storage.url }),
    path('web-app', '/'),
    path('vote', '/', REDIS),
    path('result', '/', { DATABASE_URL }),
  ]
}
