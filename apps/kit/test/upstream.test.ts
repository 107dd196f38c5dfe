import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { Metrics } from '../src/metrics.ts'
import { Upstream, UpstreamAwayError, type UpstreamOptions } from '../src/upstream.ts'
import { deafServer } from './deaf-server.ts'
import { freePort } from './free-port.ts'

let server: Server | undefined
let upstream: Upstream
const metrics = new Metrics()

const serve = (listener: RequestListener, port = 0): Promise<number> =>
  new Promise((resolve) => {
    const listening = createServer(listener).listen(port, '127.0.0.1', () => {
      resolve((listening.address() as AddressInfo).port)
    })
    server = listening
  })

const open = (port: number, more: Partial<UpstreamOptions> = {}): Upstream => {
  upstream = new Upstream({ base: new URL(`http://127.0.0.1:${port}/v1`), name: 'other', metrics, ...more })
  return upstream
}

const reason = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error) => (error instanceof UpstreamAwayError ? error.message : `unexpected ${error}`),
  )

afterEach(() => {
  upstream.close()
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

describe('another service', () => {
  it('is asked below its base, on behalf of a request, with JSON, and answers JSON whatever the status', async () => {
    const port = await serve(async (asked, answer) => {
      const body = (await asked.toArray()).join('')
      answer.writeHead(418).end(JSON.stringify([asked.method, asked.url, asked.headers['x-request-id'], body]))
    })
    expect(await open(port).ask('POST', 'a/b?c=d', { json: { é: 1 }, requestId: 'r1' })).toEqual({
      status: 418,
      body: ['POST', '/v1/a/b?c=d', 'r1', '{"é":1}'],
      repeated: false,
    })
    expect(await upstream.ask('GET', 'x')).toMatchObject({ body: ['GET', '/v1/x', null, ''] })
    expect(metrics.text()).toContain('upstream_requests_total{upstream="other",result="418"} 2\n')
  })

  it('is away where nobody listens, and is asked again for a moment before that is said', async () => {
    const port = await freePort()
    const begun = performance.now()
    expect(await reason(open(port).ask('POST', 'x'))).toContain('ECONNREFUSED')
    expect(performance.now() - begun).toBeLessThan(1_000)
    const asked = upstream.ask('POST', 'x')
    await serve((_, answer) => void answer.end('1'), port)
    expect(await asked).toMatchObject({ body: 1 })
  })

  it('is asked over another connection when one does not stand in time, which the system would wait for', async () => {
    const { port, stop } = await deafServer(500)
    open(port, { reach: 400, patience: 900 })
    expect(await upstream.ask('POST', 'x').finally(stop)).toMatchObject({ body: 1, repeated: false })
  })

  it.each([
    ['never answers', () => {}, /no answer within 200 ms/],
    ['stops in the middle', (_, answer) => void answer.write('{"a":'), /no answer within 200 ms|aborted/],
    ['breaks off', (asked) => void asked.socket.destroy(), /socket hang up/],
    ['answers a page', (_, answer) => void answer.end('<html>'), /status 200 with an answer that isn't JSON/],
    ['answers without end', (_, answer) => void answer.end('1'.repeat(2_000)), /more than 1000 bytes/],
  ] as [string, RequestListener, RegExp][])('is away when it %s', async (_, listener, expected) => {
    open(await serve(listener), { patience: 200, answerBytes: 1_000 })
    expect(await reason(upstream.ask('GET', 'x'))).toMatch(expected)
  })

  it('is asked again when a kept connection broke, but never to do twice what it must do once', async () => {
    let count = 0
    let breaks = false
    const port = await serve((asked, answer) => {
      count++
      if (breaks) asked.socket.destroy()
      else answer.end('1')
      breaks = false
    })
    open(port)
    await upstream.ask('PUT', 'x')
    breaks = true
    expect(await upstream.ask('PUT', 'x')).toMatchObject({ repeated: true })
    expect(count).toBe(3)
    breaks = true
    expect(await reason(upstream.ask('POST', 'x'))).toContain('socket hang up')
    expect(count).toBe(4)
  })

  it('gets no more connections than it may', async () => {
    let now = 0
    let most = 0
    const port = await serve((_, answer) => {
      most = Math.max(most, ++now)
      setTimeout(() => {
        now--
        answer.end('1')
      }, 5)
    })
    open(port, { connections: 4 })
    await Promise.all(Array.from({ length: 40 }, () => upstream.ask('GET', 'x')))
    expect(most).toBe(4)
  })
})
