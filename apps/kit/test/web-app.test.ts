import { createHash } from 'node:crypto'
import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { ClientError, UnavailableError } from '../src/http-errors.ts'
import { createLog } from '../src/log.ts'
import { Metrics } from '../src/metrics.ts'
import { definePages } from '../src/page.ts'
import { createWebApp, type WebAppOptions } from '../src/web-app.ts'
import { listen } from '../src/web-server.ts'
import { silentLog } from './quiet.ts'

const accent = { light: '#123456', dark: '#abcdef' }

function create(options: Partial<WebAppOptions> = {}) {
  const lines: Record<string, unknown>[] = []
  const log = createLog({ level: 'debug', write: (line) => lines.push(JSON.parse(line)) })
  const metrics = new Metrics()
  const app = createWebApp({ version: '1.2.3', log, metrics, bodyBytes: 100, ...options })
  app.get('/items/:name', (c) => c.json({ name: c.req.param('name') }))
  app.post('/items', async (c) => c.json({ length: (await c.req.text()).length }))
  app.get('/broken', () => {
    throw new Error('the password is geheim')
  })
  app.get('/full', () => {
    throw new UnavailableError(507, 'The disk is full.', { cause: new Error('ENOSPC') })
  })
  app.get('/teapot', () => {
    throw new ClientError(418, 'I am a teapot.')
  })
  return { app, lines, metrics }
}

const error = async (answer: Response | Promise<Response>) => {
  const { status } = await answer
  const body = (await (await answer).json()) as { error: string }
  expect(Object.keys(body)).toEqual(['error'])
  return [status, body.error]
}

describe('a web app', () => {
  it('says that it lives, is ready, and which version it is', async () => {
    const { app } = create()
    expect((await app.request('/healthz')).status).toBe(200)
    expect((await app.request('/readyz')).status).toBe(200)
    expect(await (await app.request('/version')).text()).toBe('Version 1.2.3')
  })

  it('is not ready while something keeps it from its work', async () => {
    const { app } = create({ notReady: async () => 'The database is away.' })
    expect(await error(app.request('/readyz'))).toEqual([503, 'The database is away.'])
    expect((await app.request('/healthz')).status).toBe(200)
  })

  it('counts requests by route, and all that no route answers as one', async () => {
    const { app, metrics } = create()
    for (const path of ['/items/a', '/items/b', '/x', '/y', '/z/%00']) await app.request(path)
    await app.request('/items/a', { method: 'HEAD' })
    const text = await (await app.request('/metrics')).text()
    expect(text).toContain('http_requests_total{method="GET",route="/items/:name",status="200"} 2\n')
    expect(text).toContain('http_requests_total{method="GET",route="none",status="404"} 3\n')
    expect(text).toContain('http_requests_total{method="HEAD",route="/items/:name",status="200"} 1\n')
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/items/:name"} 2\n')
    expect(metrics.text()).toContain('route="/metrics"')
  })

  it('keeps the id that a proper client sends, and makes one for others', async () => {
    const { app, lines } = create()
    const id = async (given?: string) =>
      (await app.request('/healthz', given ? { headers: { 'X-Request-Id': given } } : {})).headers.get('x-request-id')
    expect(await id('abc-1')).toBe('abc-1')
    expect(await id()).toMatch(/^[0-9a-f-]{36}$/)
    expect(await id('"><script>')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await id('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines[0]).toMatchObject({
      level: 'debug',
      message: 'request',
      requestId: 'abc-1',
      path: '/healthz',
      status: 200,
    })
  })

  it('logs probes for the curious only', async () => {
    const { app, lines } = create()
    for (const path of ['/healthz', '/readyz', '/metrics', '/items/a']) await app.request(path)
    expect(lines.filter(({ level }) => level === 'info').map(({ path }) => path)).toEqual(['/items/a'])
  })

  it('answers JSON to what is not there, and to a method that is not', async () => {
    const { app } = create()
    expect(await error(app.request('/nothing'))).toEqual([404, 'There is nothing here.'])
    const answer = await app.request('/items/a', { method: 'DELETE' })
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
    expect(await error(answer)).toEqual([405, 'This address answers GET, HEAD only.'])
  })

  it('tells a client what it did wrong, but never what went wrong inside', async () => {
    const { app, lines } = create()
    expect(await error(app.request('/teapot'))).toEqual([418, 'I am a teapot.'])
    const [status, message] = await error(app.request('/broken', { headers: { 'X-Request-Id': 'r1' } }))
    expect(status).toBe(500)
    expect(message).toBe('Something went wrong here; the logs tell more about request r1.')
    expect(lines.find(({ level }) => level === 'error')).toMatchObject({
      requestId: 'r1',
      error: { message: 'the password is geheim' },
    })
  })

  it('tells a client what keeps it from its work, and the log why', async () => {
    const { app, lines } = create()
    expect(await error(app.request('/full'))).toEqual([507, 'The disk is full.'])
    expect(lines[0]).toMatchObject({ level: 'warn', reason: 'The disk is full.', cause: 'ENOSPC', path: '/full' })
  })

  it('refuses a body that is too large, announced or not', async () => {
    const { app } = create()
    const post = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
      app.request('/items', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    expect(await (await post('x'.repeat(100))).json()).toEqual({ length: 100 })
    expect(await error(post('x'.repeat(101), { 'Content-Length': '101' }))).toEqual([
      413,
      'The body is larger than 100 bytes.',
    ])
    const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(64)) })
    expect((await error(post(endless)))[0]).toBe(413)
  })

  it('sends the headers that keep browsers out of trouble', async () => {
    const { headers } = await create().app.request('/healthz')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('strict-transport-security')).toBeNull()
  })
})

describe('a web app on a server', () => {
  it('sends each header once, and lets a route have its own', async () => {
    const { app } = create()
    app.get('/kept', (c) => c.text('kept', 200, { 'Cache-Control': 'max-age=60', 'Referrer-Policy': 'origin' }))
    const server = await listen(app, { port: 0, hostname: '127.0.0.1', log: silentLog })
    try {
      for (const [path, status] of [
        ['/kept', 200],
        ['/nothing', 404],
        ['/broken', 500],
      ]) {
        const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { 'X-Request-Id': 'r1' } })
        const inProcess = await app.request(`${path}`, { headers: { 'X-Request-Id': 'r1' } })
        expect(answer.status).toBe(status)
        for (const [name, value] of inProcess.headers) expect([name, answer.headers.get(name)]).toEqual([name, value])
        expect(answer.headers.get('cache-control')).toBe(path === '/kept' ? 'max-age=60' : 'no-store')
      }
    } finally {
      await server.drain()
    }
  })
})

describe('the pages of an app', () => {
  const pages = definePages({ accent, icon: 'x', css: 'p { color: red }', script: 'let a = 1 < 2' })

  it('allow exactly their own style and script', async () => {
    const { app } = create({ pages })
    app.get('/', (c) => c.html(pages.page('A <b> & "c"', html`<p>${'<script>alert(1)</script>'}</p>`)))
    const answer = await app.request('/')
    const text = await answer.text()
    const policy = answer.headers.get('content-security-policy') ?? ''
    for (const tag of ['style', 'script']) {
      const inner = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(text)?.[1] ?? ''
      const hash = createHash('sha256').update(inner).digest('base64')
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`)
    }
    expect(policy).not.toContain('unsafe')
    expect(text).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(text).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>')
    expect(text).not.toMatch(/(src|href)="(?!data:|")/)
  })

  it('show errors to browsers as a page, and to programs as JSON', async () => {
    const { app } = create({ pages })
    const browser = { headers: { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' } }
    const page = await app.request('/nothing', browser)
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
    expect(await page.text()).toContain('<h1>There is nothing here.</h1>')
    expect((await error(app.request('/nothing', { headers: { Accept: '*/*' } })))[0]).toBe(404)
    expect((await error(app.request('/nothing')))[0]).toBe(404)
  })
})
