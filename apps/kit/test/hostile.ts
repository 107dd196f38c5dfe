import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { AppProcess } from './app-process.ts'
import { rawRequest, statusOf } from './raw-request.ts'

const methods = fc.constantFrom(
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'QUERY',
  'PROPFIND',
)
const steps = fc.constantFrom(
  ...[
    '/',
    '//',
    '..',
    '%2e%2e',
    '..%2f',
    '%252e',
    '%2f',
    '%5c',
    '\\',
    '%00',
    '%',
    '%ff',
    '%c0%af',
    '?',
    '&',
    ';',
    ':',
    '*',
  ],
  ...[
    '<script>hurt',
    '%3Cscript%3Ehurt',
    "'",
    '99999999999999999999',
    '-1',
    '1e309',
    'NaN',
    '__proto__',
    'constructor',
    'é',
  ],
)
const bodies = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '{"message":{}}',
    '{"message":1e309}',
    'message=%ff%00',
    'vote=c',
    'vote=a&vote=b',
  ),
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 200 }),
  // beyond what any of them takes
  fc.constant('x'.repeat(200_000)),
  fc.constant(`{"message":${'['.repeat(30_000)}`),
)
const types = fc.constantFrom(
  ...[
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ],
  ...['text/html', 'application/json; charset=nonsense', ';;;'],
)
const headers = fc.array(
  fc.constantFrom(
    ...[
      'Cookie: voter_id=../../../x; vote=c',
      `Cookie: ${'a=b; '.repeat(500)}`,
      'X-Request-Id: <script>hurt',
      'Accept: */*;q=NaN',
    ],
    ...[
      'Range: bytes=-1',
      'Expect: 100-continue',
      'Origin: null',
      'X-Forwarded-For: ::::',
      'If-None-Match: *',
      'Accept: text/html',
    ],
  ),
  { maxLength: 4 },
)

/** A request that no proper client sends, for one of the paths of an app. */
const requestFor = (paths: readonly string[]) =>
  fc
    .record({
      method: methods,
      path: fc.constantFrom(...paths),
      rest: fc.array(steps, { maxLength: 6 }),
      type: types,
      body: bodies,
      more: headers,
    })
    .map(({ method, path, rest, type, body, more }) => {
      const lines = ['Host: a', 'Connection: close', `Content-Type: ${type}`, ...more]
      const head = `${method} ${path}${rest.join('')} HTTP/1.1\r\n${lines.join('\r\n')}\r\n`
      return `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    })

/** Sends an app what no proper client sends: each is answered, none with an error of the app's own, and nothing is told of its insides. */
export async function expectHardened(app: AppProcess, paths: readonly string[], runs = 150): Promise<void> {
  await fc.assert(
    fc.asyncProperty(requestFor(paths), async (text) => {
      // what says only that a body may come is no answer yet
      const answer = (await rawRequest(app.port, text)).replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, '')
      const status = statusOf(answer)
      expect(status, `${text.slice(0, 500)}\n${answer.slice(0, 500)}`).toBeGreaterThanOrEqual(200)
      expect(status, `${text.slice(0, 500)}\n${answer.slice(0, 500)}`).not.toBe(500)
      expect(answer).not.toMatch(/\bat .*\.[tj]s:\d|node_modules/)
      if (/^content-type: text\/html/im.test(answer)) expect(answer).not.toContain('<script>hurt')
    }),
    { numRuns: runs },
  )
  expect(app.ended).toBe(false)
  expect(app.lines.filter(({ level, message }) => level === 'error' && message !== 'request')).toEqual([])
}

const memoryOf = async (app: AppProcess): Promise<number> => {
  const text = await (await fetch(`${app.url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1])
}

/** Connects a thousand times, floods with headers that never end, and expects an app to answer others meanwhile in bounded memory. */
export async function expectPatient(app: AppProcess, connections = 1_000): Promise<void> {
  const before = await memoryOf(app)
  const sockets = Array.from({ length: connections }, () => connect(app.port, '127.0.0.1').on('error', () => {}))
  for (const [index, socket] of sockets.entries())
    socket.write(
      index % 2
        ? 'GET / HTTP/1.1\r\nX-'
        : `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n${'x'.repeat(5_000)}`,
    )
  const flood = Array.from({ length: 20 }, (_, n) => `X-${n}: ${'y'.repeat(2_000)}\r\n`).join('')
  const answer = await rawRequest(app.port, `GET / HTTP/1.1\r\nHost: a\r\n${flood}\r\n`)
  expect(statusOf(answer)).toBe(431)
  await sleep(300)
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  expect((await memoryOf(app)) - before).toBeLessThan(100e6)
  for (const socket of sockets) socket.destroy()
}
