import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { PostgresServer } from '../../kit/test/postgres-server.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'

const apps = join(import.meta.dirname, '../..')

describe('votes from the page to the result', () => {
  let redis: RedisServer
  let postgres: PostgresServer
  const started: AppProcess[] = []
  const start = async (app: string): Promise<AppProcess> => {
    const REDIS = { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}` }
    const process = await AppProcess.start(join(apps, app, 'src/server.ts'), { ...REDIS, DATABASE_URL: postgres.url })
    started.push(process)
    return process
  }
  beforeAll(async () => {
    ;[redis, postgres] = await Promise.all([RedisServer.start(), PostgresServer.start()])
  })
  afterAll(async () => {
    for (const app of started) app.kill('SIGKILL')
    await Promise.all([redis.remove(), postgres.remove()])
  })

  it('are counted, changed, and seen as they change', async () => {
    const [vote, , result] = await Promise.all([start('vote'), start('worker'), start('result')])
    const migrate = () => new AppProcess(join(apps, 'worker/src/migrate.ts'), { DATABASE_URL: postgres.url })
    expect(await Promise.all([migrate().exit(), migrate().exit(), migrate().exit()])).toEqual([0, 0, 0])

    // biome-ignore lint/suspicious/noExplicitAny: it is looked at part by part
    const results = async (): Promise<any> => (await fetch(`${result.url}/results`)).json()
    await until(async () => (await results()).stale === false)
    expect(await results()).toMatchObject({ votes: 0, options: [{ percent: 50 }, { percent: 50 }] })

    const cast = async (choice: string, cookie = '') => {
      const answer = await fetch(vote.url, {
        method: 'POST',
        body: new URLSearchParams({ vote: choice }),
        headers: { Cookie: cookie },
        redirect: 'manual',
      })
      expect(answer.status, await answer.text()).toBe(303)
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    }
    const cookie = await cast('a')
    await cast('a')
    await until(async () => (await results()).options[0].votes === 2)
    await cast('b', cookie)
    await until(async () => (await results()).options[1].votes === 1)
    expect(await results()).toMatchObject({ votes: 2, options: [{ votes: 1 }, { votes: 1 }] })
    for (const app of started) expect([await app.end(), app.stray]).toEqual([0, ''])
  })
})
