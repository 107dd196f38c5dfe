import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { said } from '../../kit/test/quiet.ts'
import { rawRequest, statusOf } from '../../kit/test/raw-request.ts'
import { temporaryFolder } from '../../kit/test/temporary-folder.ts'

const server = join(import.meta.dirname, '../src/server.ts')
const ask = (app: AppProcess, method: string, path: string) => said(fetch(app.url + path, { method }))

describe('the server of the storage API', () => {
  const apps: AppProcess[] = []
  let folder: string
  let remove: () => Promise<void>
  beforeAll(async () => {
    ;({ folder, remove } = await temporaryFolder('storage'))
  })
  afterEach(() => {
    for (const app of apps.splice(0)) app.kill('SIGKILL')
  })
  afterAll(() => remove())

  const start = async (storage = folder): Promise<AppProcess> => {
    const app = await AppProcess.start(server, { STO_STORAGE: storage })
    apps.push(app)
    return app
  }

  it('keeps its items when it is killed, and shares them with a second one', async () => {
    const [first, second] = await Promise.all([start(), start()])
    expect(await ask(first, 'PUT', '/items/a')).toEqual([200, '{"created":{"a":true}}'])
    expect(await ask(second, 'PUT', '/items/a')).toEqual([200, '{"created":{"a":false}}'])
    first.kill('SIGKILL')
    expect(await ask(second, 'GET', '/items')).toEqual([200, '{"items":["a"]}'])
    expect(await ask(await start(), 'DELETE', '/items/a')).toEqual([200, '{"deleted":{"a":true}}'])
    expect(await ask(second, 'GET', '/items')).toEqual([200, '{"items":[]}'])
    expect(await second.end()).toBe(0)
    expect(second.stray).toBe('')
  })

  it.each([
    ['nothing', undefined, 'STO_STORAGE is not set: give the path of a folder that exists.'],
    ['nowhere', '/nowhere/at/all', 'STO_STORAGE is "/nowhere/at/all": give the path of a folder that exists.'],
    ['a file', server, 'give the path of a folder that exists.'],
  ])('names its setting when that is %s, and ends', async (_, storage, message) => {
    const app = new AppProcess(server, storage === undefined ? {} : { STO_STORAGE: storage })
    expect(await app.exit()).toBe(1)
    expect(app.lines).toHaveLength(1)
    expect(app.lines[0]?.message).toContain(message)
  })

  const mayMount = process.platform === 'linux' && process.getuid?.() === 0
  // a disk of its own can be mounted by root only; what the errors mean is tested without it, too
  it('says that its disk is full or read-only, and still lists and deletes', async ({ skip }) => {
    skip(!mayMount, 'only root on Linux can mount a disk')
    const disk = join(folder, 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk])
    try {
      const app = await start(disk)
      let [status, text] = await ask(app, 'PUT', '/items/0')
      for (let name = 1; status === 200 && name < 20; name++) [status, text] = await ask(app, 'PUT', `/items/${name}`)
      expect([status, text]).toEqual([507, '{"error":"The storage is full."}'])
      const { items } = JSON.parse((await ask(app, 'GET', '/items'))[1])
      expect(items).toEqual(await readdir(disk))
      expect((await ask(app, 'DELETE', '/items/0'))[0]).toBe(200)
      expect((await ask(app, 'PUT', '/items/again'))[0]).toBe(200)

      execFileSync('mount', ['-o', 'remount,ro', disk])
      const readOnly = [503, '{"error":"The storage is read-only."}']
      expect(await ask(app, 'PUT', '/items/x')).toEqual(readOnly)
      expect(await ask(app, 'DELETE', '/items/1')).toEqual(readOnly)
      expect((await ask(app, 'GET', '/items'))[0]).toBe(200)
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

describe('what clients send to the storage API', () => {
  let app: AppProcess
  let outside: string
  let remove: () => Promise<void>
  beforeAll(async () => {
    ;({ folder: outside, remove } = await temporaryFolder('canaries'))
    const storage = join(outside, 'a/b/storage')
    await mkdir(storage, { recursive: true })
    for (const folder of ['', 'a', 'a/b']) await writeFile(join(outside, folder, 'canary'), 'sings')
    app = await AppProcess.start(server, { STO_STORAGE: storage })
  })
  afterAll(async () => {
    expect(await app.end()).toBe(0)
    expect(app.stray).toBe('')
    await remove()
  })

  const outsideNow = async (): Promise<string[]> => {
    const entries = await readdir(outside, { recursive: true, withFileTypes: true })
    const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(outside.length + 1))
    return paths.filter((path) => !path.startsWith('a/b/storage/')).sort()
  }

  it('never leaves the folder, whatever the way out', async () => {
    const step = fc.constantFrom('..', '%2e%2e', '.%2e', '..%00', '....', '%252e%252e', '..;', '%c0%ae%c0%ae', 'canary')
    const slash = fc.constantFrom('/', '%2f', '%2F', '\\', '%5c', '%252f', '//', '%c0%af')
    const absolute = fc.constantFrom('', '%2f', '/', encodeURIComponent(outside), outside)
    const way = fc.array(fc.tuple(step, slash), { minLength: 1, maxLength: 5 })
    const method = fc.constantFrom('PUT', 'DELETE')
    await fc.assert(
      fc.asyncProperty(method, absolute, way, async (method, start, steps) => {
        const path = `/items/${start}${steps.flat().join('')}canary`
        const answer = await rawRequest(app.port, `${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
        expect(statusOf(answer), `${method} ${path}: ${answer}`).toBeGreaterThanOrEqual(200)
        expect(statusOf(answer)).toBeLessThan(500)
        if (statusOf(answer) >= 400) expect(answer).toMatch(/\{"error":"(\\.|[^"\\])+"\}$/)
      }),
      { numRuns: 300 },
    )
    expect(await outsideNow()).toEqual(['a', 'a/b', 'a/b/canary', 'a/b/storage', 'a/canary', 'canary'])
    for (const folder of ['', 'a', 'a/b']) expect(await readFile(join(outside, folder, 'canary'), 'utf8')).toBe('sings')
  })

  it('makes and deletes exactly what a name says, or refuses it', async () => {
    const character = fc.constantFrom(...'ab.-_~ %/\\\0\n"\'<>é😀:*?|&;$`')
    const name = fc.oneof(fc.string({ unit: character, maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 90 }))
    await fc.assert(
      fc.asyncProperty(name, async (name) => {
        const path = `/items/${encodeURIComponent(name)}`
        const [status, text] = await ask(app, 'PUT', path)
        if (name === '.' || name === '..') return
        expect([200, 400]).toContain(status)
        if (status === 400) return
        expect(text).toBe(`{"created":{${JSON.stringify(name)}:true}}`)
        expect(JSON.parse((await ask(app, 'GET', '/items'))[1]).items).toContain(name)
        expect(await ask(app, 'DELETE', path)).toEqual([200, `{"deleted":{${JSON.stringify(name)}:true}}`])
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['a way out of the address', 'PUT /items/../canary HTTP/1.1\r\nHost: a\r\n', '', 400],
    ['an escaped way out of the address', 'DELETE /items/%2e%2e/canary HTTP/1.1\r\nHost: a\r\n', '', 400],
    ['the parent', 'DELETE /items/.. HTTP/1.1\r\nHost: a\r\n', '', 400],
    ['the folder itself', 'DELETE /items/. HTTP/1.1\r\nHost: a\r\n', '', 400],
    ['a body too large', 'PUT /items/a HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n', '', 413],
    ['a name without end', `PUT /items/${'a'.repeat(10_000)} HTTP/1.1\r\nHost: a\r\n`, '', 400],
    ['a body that is no JSON', 'PUT /items/a HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n', '{', 200],
    ['a post', 'POST /items/a HTTP/1.1\r\nHost: a\r\n', '', 405],
  ])('%s', async (_, head, body, expected) => {
    const answer = await rawRequest(app.port, `${head}Connection: close\r\n\r\n${body}`)
    expect(statusOf(answer), answer).toBe(expected)
    if (expected >= 400) expect(answer).toMatch(/\{"error":"(\\.|[^"\\])+"\}$/)
  })
})
