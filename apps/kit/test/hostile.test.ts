import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from './app-process.ts'
import { expectHardened, expectPatient } from './hostile.ts'
import { RedisServer } from './redis-server.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The paths of each app beside the probes, which all have. */
const apps: Record<string, string[]> = {
  'hello-counter': ['/'],
  'hello-k8s-frontend': ['/', '/?thanks'],
  'hello-k8s-api': ['/messages', '/messages?limit='],
  'storage-api': ['/items', '/items/', '/items/../../canary'],
  'list-api': ['/createlist/', '/createlist/3', '/clear'],
  'web-app': ['/', '/info'],
  vote: ['/'],
  worker: ['/'],
  result: ['/', '/results'],
}
const probes = ['/healthz', '/readyz', '/version', '/metrics']

describe('what hostile clients send', () => {
  let redis: RedisServer
  let outside: string
  let remove: () => Promise<void>
  beforeAll(async () => {
    redis = await RedisServer.start()
    ;({ folder: outside, remove } = await temporaryFolder('canaries'))
    await mkdir(join(outside, 'items'))
    await writeFile(join(outside, 'canary'), 'sings')
  })
  afterAll(async () => {
    await redis?.remove()
    await remove?.()
  })

  const settings = () => ({
    REDIS_HOST: redis.host,
    REDIS_PORT: `${redis.port}`,
    STO_STORAGE: join(outside, 'items'),
    // where nobody is: each of them answers also then
    STO_API: 'http://127.0.0.1:1',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    HKF_PORT: '0',
  })
  const own: Record<string, Record<string, string>> = {
    'hello-k8s-api': { API_PORT: '0' },
    'hello-k8s-frontend': { API_HOST: '127.0.0.1', API_PORT: '1' },
  }

  it.each(Object.entries(apps))('does no harm to %s', async (name, paths) => {
    const server = join(import.meta.dirname, `../../${name}/src/server.ts`)
    const app = await AppProcess.start(server, { ...settings(), ...own[name] })
    try {
      await expectHardened(app, [...paths, ...probes])
      await expectPatient(app)
      expect(app.stray).toBe('')
    } finally {
      app.kill('SIGKILL')
    }
    expect(await readFile(join(outside, 'canary'), 'utf8')).toBe('sings')
    expect((await readdir(outside)).sort()).toEqual(['canary', 'items'])
  })
})
