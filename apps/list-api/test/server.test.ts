import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { freePort } from '../../kit/test/free-port.ts'
import { said } from '../../kit/test/quiet.ts'
import { rawRequest, statusOf } from '../../kit/test/raw-request.ts'
import { temporaryFolder } from '../../kit/test/temporary-folder.ts'
import { until } from '../../kit/test/until.ts'

const serverOf = (app: string) => join(import.meta.dirname, `../../${app}/src/server.ts`)
const ask = (app: AppProcess, path: string, method = 'GET') => said(fetch(app.url + path, { method }))
const jsonOf = async (app: AppProcess, path: string) => JSON.parse((await ask(app, path))[1])

const apps: AppProcess[] = []
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) app.kill('SIGKILL')
  for (const clean of cleanups.splice(0)) await clean()
})

const start = async (app: string, settings: Record<string, string> = {}): Promise<AppProcess> => {
  const started = await AppProcess.start(serverOf(app), settings)
  apps.push(started)
  return started
}

const startStorage = async (port = 0): Promise<AppProcess> => {
  const { folder, remove } = await temporaryFolder('list')
  cleanups.push(remove)
  return start('storage-api', { STO_STORAGE: folder, PORT: `${port}` })
}

/** Another server in place of the storage API. */
const serveInstead = (listener: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    const server: Server = createServer(listener).listen(0, '127.0.0.1', () => {
      cleanups.push(
        () => server.closeAllConnections(),
        () => server.close(),
      )
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })

const away = [502, '{"error":"The storage API is down, out of reach or too slow."}']

describe('storage-api, list-api and web-app together', () => {
  it('answer the transcript of the tutorial to the letter', async () => {
    const storage = await startStorage()
    const [list, web] = await Promise.all([start('list-api', { STO_API: storage.url }), start('web-app')])
    const transcript: [AppProcess, string, string, string][] = [
      [storage, 'GET', '/items', '{"items":[]}'],
      [storage, 'PUT', '/items/xyz', '{"created":{"xyz":true}}'],
      [storage, 'PUT', '/items/abc', '{"created":{"abc":true}}'],
      [storage, 'GET', '/items', '{"items":["abc","xyz"]}'],
      [storage, 'PUT', '/items', '{"items":["abc","xyz"]}'],
      [storage, 'DELETE', '/items/abc', '{"deleted":{"abc":true}}'],
      [storage, 'DELETE', '/items/xyz', '{"deleted":{"xyz":true}}'],
      [list, 'GET', '/createlist/4', '{"createds":["0","1","2","3"],"deleteds":[],"faileds":[]}'],
      [list, 'POST', '/createlist/2', '{"createds":[],"deleteds":[],"faileds":[]}'],
      [list, 'GET', '/createlist/6', '{"createds":["4","5"],"deleteds":[],"faileds":[]}'],
      [storage, 'GET', '/items', '{"items":["0","1","2","3","4","5"]}'],
      [list, 'POST', '/clear', '{"createds":[],"deleteds":["0","1","2","3","4","5"],"faileds":[]}'],
      [web, 'GET', '/', '{"a":1}'],
      [web, 'GET', '/info', '{"info":true}'],
    ]
    for (const [app, method, path, expected] of transcript) {
      const answer = await fetch(app.url + path, { method })
      expect([method, path, answer.status, await answer.text()]).toEqual([method, path, 200, expected])
      expect(answer.headers.get('content-type')).toBe('application/json')
    }
    expect(await Promise.all([list, storage, web].map((app) => app.end()))).toEqual([0, 0, 0])
    expect(list.stray + storage.stray + web.stray).toBe('')
  })
})

describe('the server of the list API', () => {
  it('makes and clears hundreds of items in a moment, also for several at once', async () => {
    const list = await start('list-api', { STO_API: `${(await startStorage()).url}/` })
    await ask(list, '/createlist/50')
    const begun = performance.now()
    const answers = await Promise.all(Array.from({ length: 4 }, () => jsonOf(list, '/createlist/500')))
    const createds = answers.flatMap((answer) => answer.createds)
    expect(new Set(createds).size).toBe(450)
    expect(createds).toHaveLength(450)
    expect(answers.every(({ faileds }) => faileds.length === 0)).toBe(true)
    expect((await jsonOf(list, '/clear')).deleteds).toHaveLength(500)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  it('says at once that the storage API is down, is not ready, and works by itself when it is up', async () => {
    const port = await freePort()
    const list = await start('list-api', { STO_API: `http://127.0.0.1:${port}` })
    const begun = performance.now()
    expect(await ask(list, '/createlist/3')).toEqual(away)
    expect(await ask(list, '/clear')).toEqual(away)
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect((await ask(list, '/readyz'))[0]).toBe(503)
    expect((await ask(list, '/healthz'))[0]).toBe(200)
    await startStorage(port)
    await until(async () => (await ask(list, '/readyz'))[0] === 200)
    expect((await jsonOf(list, '/createlist/3')).createds).toEqual(['0', '1', '2'])
  })

  it('loses no item from its answer when the storage API is killed meanwhile', async () => {
    const storage = await startStorage()
    const list = await start('list-api', { STO_API: storage.url })
    const asked = ask(list, '/createlist/5000')
    await until(async () => JSON.parse((await ask(storage, '/items'))[1]).items.length > 20)
    storage.kill('SIGKILL')
    const [status, text] = await asked
    const { createds, faileds, error } = JSON.parse(text)
    expect(status).toBe(502)
    expect(error).toContain('The storage API is down')
    expect(new Set([...createds, ...faileds]).size).toBe(5_000)
    expect(createds.length).toBeGreaterThan(0)
  })

  it.each([
    ['a page', (_, answer) => void answer.end('<html>not here</html>')],
    ['no list', (_, answer) => void answer.end('{"items":{"a":1}}')],
    ['a list of numbers', (_, answer) => void answer.end('{"items":[1]}')],
    ['an error', (_, answer) => void answer.writeHead(503).end('{"error":"The storage can not be reached."}')],
    ['nothing at all', (asked) => void asked.socket.destroy()],
  ] as [string, RequestListener][])('says so when what should be the storage API answers %s', async (_, listener) => {
    const list = await start('list-api', { STO_API: await serveInstead(listener) })
    expect(await ask(list, '/createlist/3')).toEqual(away)
  })

  it('follows no name out of the items, whatever the storage API lists', async () => {
    const names = ['..', '.', '../admin', 'a/b', '', '\ud800', '?x', '#y', '%2e%2e', '__proto__', 'a']
    const asked: string[] = []
    const base = await serveInstead((request, answer) => {
      asked.push(request.url ?? '')
      const name = decodeURIComponent(request.url?.slice('/items/'.length) ?? '')
      answer.end(JSON.stringify(request.method === 'GET' ? { items: names } : { deleted: { [name]: true } }))
    })
    const list = await start('list-api', { STO_API: base })
    const { deleteds, faileds } = await jsonOf(list, '/clear')
    expect([...deleteds, ...faileds].sort()).toEqual([...names].sort())
    expect(faileds.sort()).toEqual(['', '.', '..', '../admin', '\ud800'])
    for (const path of asked) expect(new URL(path, base).pathname).toMatch(/^\/items(\/[^/]+)?$/)
  })

  it.each([
    ['nothing', {}, 'STO_API is not set: give a URL'],
    [
      'no URL',
      { STO_API: 'storage:5000' },
      'STO_API is "storage:5000": give a URL that begins with http:// or https://',
    ],
  ])('names its setting when that is %s, and ends', async (_, settings, message) => {
    const app = new AppProcess(serverOf('list-api'), settings as Record<string, string>)
    expect(await app.exit()).toBe(1)
    expect(app.lines[0]?.message).toContain(message)
  })

  it('refuses what is not a number of items, or too large', async () => {
    const list = await start('list-api', { STO_API: 'http://127.0.0.1:1' })
    for (const [head, status] of [
      ['GET /createlist/..%2f..%2fitems HTTP/1.1\r\nHost: a\r\n', 400],
      [`GET /createlist/${'9'.repeat(8_000)} HTTP/1.1\r\nHost: a\r\n`, 400],
      ['GET /createlist/%3Cscript%3E HTTP/1.1\r\nHost: a\r\n', 400],
      ['GET /createlist/%ff%00 HTTP/1.1\r\nHost: a\r\n', 400],
      ['POST /clear HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n', 413],
    ] as const) {
      const answer = await rawRequest(list.port, `${head}Connection: close\r\n\r\n`)
      expect(statusOf(answer), answer).toBe(status)
      expect(answer).toMatch(/\{"error":"[^"<]+"\}$/)
    }
    expect(await list.end()).toBe(0)
    expect(list.stray).toBe('')
  })
})
