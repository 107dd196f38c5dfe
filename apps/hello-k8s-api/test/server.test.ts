import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { said } from '../../kit/test/quiet.ts'
import { rawRequest, statusOf } from '../../kit/test/raw-request.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'

const server = join(import.meta.dirname, '../src/server.ts')

describe('the server of the guest book', () => {
  let app: AppProcess | undefined
  let redis: RedisServer | undefined
  afterEach(async () => {
    app?.kill('SIGKILL')
    await redis?.remove()
    app = redis = undefined
  })

  const start = async (): Promise<AppProcess> => {
    redis = await RedisServer.start()
    const settings = { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}`, API_HOST: '127.0.0.1', API_PORT: '0' }
    app = await AppProcess.start(server, settings)
    return app
  }
  const leave = (to: AppProcess, message: string) =>
    said(
      fetch(`${to.url}/messages`, {
        method: 'POST',
        body: JSON.stringify({ message }),
        headers: { 'Content-Type': 'application/json' },
      }),
    )

  it('keeps messages when Redis and it are killed, and says meanwhile that Redis is away', async () => {
    const first = await start()
    expect((await leave(first, 'kept'))[0]).toBe(201)
    await redis?.stop('SIGKILL')
    const away = [503, `{"error":"Redis, which keeps the messages, can't be reached."}`]
    await until(async () => (await said(fetch(`${first.url}/readyz`)))[0] === 503)
    expect(await leave(first, 'lost')).toEqual(away)
    expect(await said(fetch(`${first.url}/messages`))).toEqual(away)
    expect(await said(fetch(`${first.url}/readyz`))).toEqual(away)
    expect((await said(fetch(`${first.url}/healthz`)))[0]).toBe(200)
    await redis?.start()
    await until(async () => (await said(fetch(`${first.url}/readyz`)))[0] === 200)
    expect((await leave(first, 'new'))[0]).toBe(201)
    const { messages } = JSON.parse((await said(fetch(`${first.url}/messages`)))[1])
    expect(messages.map(({ text }: { text: string }) => text)).toEqual(['new', 'kept'])
    expect(await first.end()).toBe(0)
    expect(first.stray).toBe('')
  })

  it('survives what hostile clients send', async () => {
    const { port } = await start()
    const json = 'Host: a\r\nContent-Type: application/json\r\n'
    for (const [text, status] of [
      [`POST /messages HTTP/1.1\r\n${json}Content-Length: 99999999999\r\n\r\n`, 413],
      [`POST /messages HTTP/1.1\r\n${json}Content-Length: 2\r\nConnection: close\r\n\r\n{a`, 400],
      [`GET /messages?limit=${'9'.repeat(5_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, 400],
      ['GET /messages/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
      ['DELETE /messages HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 405],
    ] as const) {
      const answer = await rawRequest(port, text)
      expect(statusOf(answer), answer).toBe(status)
      expect(answer).toMatch(/\{"error":"[^"<]+"\}$/)
    }
    expect(await app?.end()).toBe(0)
  })

  it('names all settings that are wrong, and ends', async () => {
    app = new AppProcess(server, { API_HOST: 'a b', API_PORT: 'tcp://10.0.0.1:5000', REDIS_PORT: '0' })
    expect(await app.exit()).toBe(1)
    expect(app.lines).toHaveLength(1)
    for (const words of [
      'API_HOST is "a b"',
      'API_PORT is "tcp://',
      'enableServiceLinks',
      'REDIS_HOST is not set',
      'REDIS_PORT is "0"',
    ])
      expect(app.lines[0]?.message).toContain(words)
  })
})
