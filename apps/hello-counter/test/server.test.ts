import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'

const server = join(import.meta.dirname, '../src/server.ts')
const body = async (url: string): Promise<string> => (await fetch(url)).text()

const knock = async (port: number): Promise<void> => {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect').finally(() => socket.destroy())
}

describe('the server', () => {
  let app: AppProcess | undefined
  let redis: RedisServer | undefined
  afterEach(async () => {
    app?.kill('SIGKILL')
    await redis?.remove()
    app = redis = undefined
  })

  const withRedis = async (): Promise<[AppProcess, RedisServer]> => {
    redis = await RedisServer.start()
    app = await AppProcess.start(server, { NAME: 'Kim', REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}` })
    return [app, redis]
  }

  it('is the stateless hello without a Redis', async () => {
    app = await AppProcess.start(server, { APP_VERSION: '2' })
    const text = await body(app.url)
    expect(text).toContain('Hello World!')
    expect(text).not.toContain('Visits')
    expect(await body(`${app.url}/version`)).toBe('Version 2')
  })

  it('counts, says when Redis is away, and counts again by itself', async () => {
    const [app, redis] = await withRedis()
    expect(await body(app.url)).toContain('Visits: 1<')
    expect(await body(app.url)).toContain('Visits: 2<')
    await redis.stop('SIGKILL')
    const begun = performance.now()
    for (let visit = 0; visit < 10; visit++)
      expect(await body(app.url)).toContain('Visits: cannot connect to Redis, counter disabled')
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200)
    await redis.start()
    await until(async () => (await body(app.url)).includes('Visits: 3<'))
  })

  it('makes nobody wait a second time for a Redis that hangs', async () => {
    const [app, redis] = await withRedis()
    await body(app.url)
    redis.freeze()
    const begun = performance.now()
    const together = await Promise.all(Array.from({ length: 20 }, () => body(app.url)))
    expect(together.every((text) => text.includes('counter disabled'))).toBe(true)
    expect(performance.now() - begun).toBeLessThan(2_500)
    const later = performance.now()
    for (let visit = 0; visit < 20; visit++) expect(await body(app.url)).toContain('counter disabled')
    expect(performance.now() - later).toBeLessThan(1_000)
    redis.thaw()
    await until(async () => /Visits: \d/.test(await body(app.url)))
  })

  it('finishes what is in flight when it is told to end, takes nothing new, and ends well', async () => {
    const [app, redis] = await withRedis()
    await body(app.url)
    redis.freeze()
    const answer = fetch(app.url)
    await sleep(300)
    const begun = performance.now()
    app.kill('SIGTERM')
    await until(() => app.line('ending') !== undefined)
    await expect(knock(app.port)).rejects.toThrow('ECONNREFUSED')
    const response = await answer
    expect(response.headers.get('connection')).toBe('close')
    expect(await response.text()).toContain('counter disabled')
    expect(await app.exit()).toBe(0)
    expect(performance.now() - begun).toBeLessThan(4_000)
    expect(app.stray).toBe('')
  })

  it('answers on kept connections while it drains, then closes them', async () => {
    app = await AppProcess.start(server)
    const { port } = app
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ask = () =>
      new Promise<string | undefined>((resolve, reject) => {
        const asked = request({ port, agent, path: '/healthz' }, (answer) => {
          answer.resume().on('end', () => resolve(answer.headers.connection))
        })
        asked.on('error', reject).end()
      })
    expect(await ask()).toBe('keep-alive')
    app.kill('SIGTERM')
    await until(() => app?.line('ending') !== undefined)
    await sleep(200)
    expect(await ask()).toBe('close')
    expect(await app.exit()).toBe(0)
  })

  it('ends within a second although silent connections are open', async () => {
    app = await AppProcess.start(server)
    const { port } = app
    const sockets = Array.from({ length: 20 }, () => connect(port, '127.0.0.1').on('error', () => {}))
    sockets[0]?.write('GET / HTTP/1.1\r\nHost')
    await sleep(100)
    const begun = performance.now()
    expect(await app.end()).toBe(0)
    expect(performance.now() - begun).toBeLessThan(2_000)
    for (const socket of sockets) socket.destroy()
  })

  it('cuts what does not end within the time that it is given to drain', async () => {
    app = await AppProcess.start(server, { DRAIN_SECONDS: '1' })
    const socket = connect(app.port, '127.0.0.1').on('error', () => {})
    const cut = once(socket, 'close')
    // a body that never comes: the request is in flight for as long as its client likes
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n')
    await sleep(200)
    app.kill('SIGTERM')
    await cut
    expect(await app.exit()).toBe(0)
  })

  it('loses no request of a client that asks all the time while it ends', async () => {
    app = await AppProcess.start(server)
    const { port } = app
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    let broken = 0
    let answered = 0
    const ask = (): Promise<boolean> =>
      new Promise((resolve) => {
        const asked = request({ port, agent, path: '/' }, (answer) => {
          answer.resume().on('end', () => resolve(true))
        })
        asked
          .on('error', (error: NodeJS.ErrnoException) => {
            if (error.code !== 'ECONNREFUSED') broken++
            resolve(false)
          })
          .end()
      })
    const client = async () => {
      while (await ask()) answered++
    }
    const clients = Array.from({ length: 8 }, client)
    await sleep(300)
    expect(await app.end()).toBe(0)
    await Promise.all(clients)
    expect(broken).toBe(0)
    expect(answered).toBeGreaterThan(50)
  })

  it('names all settings that are wrong in one line of its log, and ends', async () => {
    app = new AppProcess(server, { REDIS_PORT: 'tcp://10.0.0.1:6379', REDIS_HOST: 'redis:6379', APP_VERSION: '3' })
    expect(await app.exit()).toBe(1)
    expect(app.stray).toBe('')
    expect(app.lines).toHaveLength(1)
    const [line] = app.lines
    expect(line).toMatchObject({ level: 'error', app: 'hello-counter' })
    for (const words of ['REDIS_HOST is "redis:6379"', 'REDIS_PORT is "tcp://', 'APP_VERSION is "3": give "1" or "2"'])
      expect(line?.message).toContain(words)
  })

  it('says that its port is taken, and ends', async () => {
    app = await AppProcess.start(server)
    const second = new AppProcess(server, { PORT: `${app.port}` })
    expect(await second.exit()).toBe(1)
    expect(JSON.stringify(second.lines)).toContain('EADDRINUSE')
  })
})
