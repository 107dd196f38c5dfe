import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'

const server = join(import.meta.dirname, '../src/server.ts')
const body = async (url: string): Promise<string> => (await fetch(url)).text()

describe('what clients send', () => {
  let app: AppProcess
  beforeAll(async () => {
    app = await AppProcess.start(server)
  })
  afterAll(async () => {
    const code = await app.end()
    expect(code).toBe(0)
    expect(app.stray).toBe('')
  })

  const raw = (text: string | Buffer, wait = 3_000): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(app.port, '127.0.0.1')
      let answer = ''
      socket.setEncoding('latin1').setTimeout(wait, () => socket.destroy())
      socket.on('data', (part: string) => {
        answer += part
        if (/\r\n\r\n/.test(answer)) socket.end()
      })
      socket.on('error', () => {}).on('close', () => resolve(answer))
      socket.write(text)
    })

  const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])

  it.each([
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['a path without end', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
    ['what is not HTTP', 'HELLO\r\n\r\n', 400],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b<>\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a broken length', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
    ['broken chunks', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n', 400],
    ['a body too large', `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n`, 413],
    ['a tunnel', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['a trace', 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['an unknown method', 'PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['a NUL in the path', 'GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n', 404],
    ['half an escape', 'GET /%ff%c0%af%f HTTP/1.1\r\nHost: a\r\n\r\n', 404],
    ['a way out', 'GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n', 404],
    ['a long query', `GET /?${'a=b&'.repeat(3_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 200],
    ['an upgrade', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n', 200],
  ])('%s', async (_, text, expected) => {
    const answer = await raw(text)
    expect(status(answer), answer).toBe(expected)
    if (expected >= 400) expect(answer).toMatch(/\r\n\r\n\{"error":"[^"]+"\}$/)
    expect(answer).not.toMatch(/\bat .*\.ts:\d|node_modules/)
  })

  it('never brings it down, whatever the path and method', async () => {
    const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'LOCK', 'QUERY')
    const part = fc.constantFrom(
      '/',
      '//',
      '..',
      '%2f',
      '%00',
      '%',
      '\\',
      '?',
      '#',
      '&',
      'healthz',
      'a',
      '%e4',
      ':',
      '*',
      ';',
    )
    const paths = fc.array(part, { maxLength: 12 }).map((parts) => `/${parts.join('')}`)
    await fc.assert(
      fc.asyncProperty(methods, paths, async (method, path) => {
        const answer = await raw(`${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
        expect(status(answer), `${method} ${path}: ${answer}`).toBeGreaterThanOrEqual(200)
        expect(status(answer)).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
    expect(app.ended).toBe(false)
  })

  it('never brings it down, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), async (bytes) => {
        const answer = await raw(Buffer.concat([Buffer.from(bytes), Buffer.from('\r\n\r\n')]), 200)
        if (answer) expect(status(answer)).toBeLessThan(500)
      }),
      { numRuns: 100 },
    )
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  })

  it('keeps its memory when thousands connect and say nothing', async () => {
    const memory = async () => {
      const text = await body(`${app.url}/metrics`)
      return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1])
    }
    const before = await memory()
    const sockets = Array.from({ length: 2_000 }, () => {
      const socket = connect(app.port, '127.0.0.1').on('error', () => {})
      socket.write('GET / HTTP/1.1\r\nX-')
      return socket
    })
    await sleep(500)
    expect((await fetch(app.url)).status).toBe(200)
    expect((await memory()) - before).toBeLessThan(100e6)
    for (const socket of sockets) socket.destroy()
  })
})
