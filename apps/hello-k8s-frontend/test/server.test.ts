import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { freePort } from '../../kit/test/free-port.ts'
import { said } from '../../kit/test/quiet.ts'
import { rawRequest, statusOf } from '../../kit/test/raw-request.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'

const serverOf = (app: string) => join(import.meta.dirname, `../../${app}/src/server.ts`)
const apps: AppProcess[] = []
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) app.kill('SIGKILL')
  for (const clean of cleanups.splice(0)) await clean()
})

const start = async (app: string, settings: Record<string, string>): Promise<AppProcess> => {
  const started = await AppProcess.start(serverOf(app), settings)
  apps.push(started)
  return started
}
const startFrontend = (port: number) =>
  start('hello-k8s-frontend', { HKF_HOST: '127.0.0.1', HKF_PORT: '0', API_HOST: '127.0.0.1', API_PORT: `${port}` })

const read = (frontend: AppProcess) => said(fetch(frontend.url))
const leave = (frontend: AppProcess, message: string) =>
  said(fetch(frontend.url, { method: 'POST', body: new URLSearchParams({ message }) }))
const listedIn = (page: string) => [...page.matchAll(/<li><p dir="auto">(.*?)<\/p>/gs)].map(([, text]) => text)

describe('frontend, API and Redis together', () => {
  it('show the last ten messages, and say what is down while they keep what was typed', async () => {
    const redis = await RedisServer.start()
    cleanups.push(() => redis.remove())
    const api = { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}`, API_PORT: `${await freePort()}` }
    const frontend = await startFrontend(Number(api.API_PORT))

    const [, withoutApi] = await leave(frontend, 'typed <1>')
    expect(withoutApi).toContain('The API that keeps the messages can&#39;t be reached.')
    expect(withoutApi).toContain('>\ntyped &lt;1&gt;</textarea>')

    const first = await start('hello-k8s-api', api)
    for (let n = 1; n <= 11; n++) expect((await leave(frontend, `<script>${n}</script>`))[0]).toBe(200)
    const [status, page] = await leave(frontend, 'the last')
    expect([status, page.includes('Thank you')]).toEqual([200, true])
    const newestFirst = [11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => `&lt;script&gt;${n}&lt;/script&gt;`)
    expect(listedIn(page)).toEqual(['the last', ...newestFirst])

    expect(await leave(frontend, ' \n ')).toEqual([400, expect.stringContaining('Please write a few words first.')])
    expect((await leave(frontend, 'x'.repeat(501)))[1]).toContain('at most 500 characters, and this one has 501.')

    await redis.stop('SIGKILL')
    await until(async () => (await said(fetch(`${first.url}/readyz`)))[0] === 503)
    const [statusOfAway, away] = await leave(frontend, 'typed again')
    expect(statusOfAway).toBe(503)
    expect(away).toContain('Redis, which keeps the messages, can&#39;t be reached.')
    expect(away).toContain('>\ntyped again</textarea>')
    expect((await read(frontend))[1]).toContain("The messages can't be shown at the moment.")

    await redis.start()
    await until(async () => listedIn((await read(frontend))[1])[0] === 'the last')
    first.kill('SIGKILL')
    await first.exit()
    await start('hello-k8s-api', api)
    await until(async () => (await leave(frontend, 'typed again'))[0] === 200)
    expect(await frontend.end()).toBe(0)
    expect(frontend.stray).toBe('')
  })
})

describe('the server of the frontend', () => {
  const serveInstead = (listener: RequestListener): Promise<number> =>
    new Promise((resolve) => {
      const server = createServer(listener).listen(0, '127.0.0.1', () => {
        cleanups.push(
          () => server.closeAllConnections(),
          () => server.close(),
        )
        resolve((server.address() as AddressInfo).port)
      })
    })

  it('does not believe what should be the API', async () => {
    let answer = ''
    const frontend = await startFrontend(await serveInstead((_, response) => void response.end(answer)))
    for (answer of ['<html>', 'null', '{}', '{"messages":{}}', '"messages"']) {
      const [status, page] = await read(frontend)
      expect(status).toBe(200)
      expect(page).toContain("The messages can't be shown at the moment.")
    }
    answer = JSON.stringify({
      messages: [null, 5, 'a', { text: 7 }, { text: '<b>', time: '<i>' }, { text: 'c', time: {} }],
    })
    const [, page] = await read(frontend)
    expect(listedIn(page)).toEqual(['&lt;b&gt;', 'c'])
    expect(page).not.toContain('<time')
  })

  it('waits no longer than a person would for an API that hangs', async () => {
    const frontend = await startFrontend(await serveInstead(() => {}))
    const begun = performance.now()
    expect((await leave(frontend, 'typed'))[1]).toContain('>\ntyped</textarea>')
    expect(performance.now() - begun).toBeLessThan(4_000)
  })

  it('survives what hostile clients send', async () => {
    const frontend = await startFrontend(1)
    const close = 'Host: a\r\nConnection: close\r\n'
    const form = 'Content-Type: application/x-www-form-urlencoded\r\n'
    for (const [text, status] of [
      [`POST / HTTP/1.1\r\n${close}${form}Content-Length: 99999999999\r\n\r\n`, 413],
      [`POST / HTTP/1.1\r\n${close}${form}Content-Length: 14\r\n\r\nmessage=%ff%00`, 503],
      [`POST / HTTP/1.1\r\n${close}Content-Length: 3\r\n\r\nabc`, 415],
      [`GET /?thanks=<script> HTTP/1.1\r\n${close}\r\n`, 200],
      [`GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\n${close}\r\n`, 404],
      [`DELETE / HTTP/1.1\r\n${close}\r\n`, 405],
    ] as const) {
      const answer = await rawRequest(frontend.port, text)
      expect(statusOf(answer), answer).toBe(status)
      expect(answer).not.toContain('<script')
    }
    expect(await frontend.end()).toBe(0)
    expect(frontend.stray).toBe('')
  })

  it('says more in its log when it is told to, and names all settings that are wrong', async () => {
    const settings = { HKF_HOST: '127.0.0.1', HKF_PORT: '0', API_HOST: 'localhost', HKF_DEBUG: 'true' }
    const frontend = await start('hello-k8s-frontend', settings)
    await fetch(`${frontend.url}/healthz`)
    await until(() => frontend.lines.some(({ level, path }) => level === 'debug' && path === '/healthz'))
    const wrong = new AppProcess(serverOf('hello-k8s-frontend'), {
      HKF_DEBUG: 'perhaps',
      HKF_PORT: '99999',
      API_PORT: 'x',
    })
    expect(await wrong.exit()).toBe(1)
    for (const words of [
      'HKF_PORT is "99999"',
      'HKF_DEBUG is "perhaps": give "true" or "false"',
      'API_HOST is not set',
      'API_PORT is "x"',
    ])
      expect(wrong.lines[0]?.message).toContain(words)
  })
})
