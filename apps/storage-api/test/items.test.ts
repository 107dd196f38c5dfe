import { writeFileSync } from 'node:fs'
import { mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { quiet, said } from '../../kit/test/quiet.ts'
import { temporaryFolder } from '../../kit/test/temporary-folder.ts'
import { createApp } from '../src/app.ts'
import { createFileStore, type Store } from '../src/store.ts'

let folder: string
let remove: () => Promise<void>

beforeEach(async () => {
  const made = await temporaryFolder('items')
  remove = made.remove
  folder = join(made.folder, 'storage')
  await mkdir(folder)
})
afterEach(() => remove())

const create = (store: Store = createFileStore(folder)) => createApp({ version: '1.0.0', store, ...quiet() })
type App = ReturnType<typeof create>
const ask = (app: App, method: string, path: string) => said(app.request(path, { method }))
const items = async (app: App): Promise<string[]> => JSON.parse((await ask(app, 'GET', '/items'))[1]).items

describe('items', () => {
  it('are listed in order, made and deleted', async () => {
    const app = create()
    expect(await ask(app, 'GET', '/items')).toEqual([200, '{"items":[]}'])
    expect(await ask(app, 'PUT', '/items/xyz')).toEqual([200, '{"created":{"xyz":true}}'])
    expect(await ask(app, 'PUT', '/items/abc')).toEqual([200, '{"created":{"abc":true}}'])
    expect(await ask(app, 'GET', '/items')).toEqual([200, '{"items":["abc","xyz"]}'])
    expect(await ask(app, 'PUT', '/items')).toEqual([200, '{"items":["abc","xyz"]}'])
    expect(await ask(app, 'DELETE', '/items/abc')).toEqual([200, '{"deleted":{"abc":true}}'])
    expect(await readdir(folder)).toEqual(['xyz'])
  })

  it('are there already when they are made again, and are not there when they are deleted again', async () => {
    const app = create()
    await ask(app, 'PUT', '/items/a')
    expect(await ask(app, 'PUT', '/items/a')).toEqual([200, '{"created":{"a":false}}'])
    await ask(app, 'DELETE', '/items/a')
    expect(await ask(app, 'DELETE', '/items/a')).toEqual([404, '{"error":"There is no item of this name."}'])
  })

  it.each(['a b', '100%', 'é😀', 'a?b#c', '-rf', '__proto__', 'constructor', '~', 'a..b', '<b>', '"', 'é'.repeat(127)])(
    'may be named %s',
    async (name) => {
      const app = create()
      const path = `/items/${encodeURIComponent(name)}`
      expect(await ask(app, 'PUT', path)).toEqual([200, `{"created":{${JSON.stringify(name)}:true}}`])
      expect(await items(app)).toEqual([name])
      expect(await ask(app, 'DELETE', path)).toEqual([200, `{"deleted":{${JSON.stringify(name)}:true}}`])
    },
  )

  it.each([
    ['nothing', '', /empty/],
    ['a hidden name', '.a', /dot/],
    ['a way out', '..%2fcanary', /\//],
    ['a long way out', '..%2F..%2F..%2F..%2Fetc%2Fcanary', /\//],
    ['an absolute path', '%2ftmp%2fcanary', /\//],
    ['a path', 'a/b', /\//],
    ['a backslash', '..%5ccanary', /\\/],
    ['a NUL', 'a%00', /control/],
    ['a line feed', 'a%0a', /control/],
    ['a byte that is no text', '%ff', /UTF-8/],
    ['an overlong slash', '..%c0%afcanary', /UTF-8/],
    ['half an escape', '%f', /UTF-8/],
    ['256 letters', 'a'.repeat(256), /255 bytes/],
    ['256 bytes', encodeURIComponent('é'.repeat(128)), /255 bytes/],
  ])('can not be named by %s', async (_, escaped, problem) => {
    const app = create()
    for (const method of ['PUT', 'DELETE']) {
      const [status, text] = await ask(app, method, `/items/${escaped}`)
      expect(status).toBe(400)
      expect(JSON.parse(text).error).toMatch(problem)
    }
    expect(await readdir(folder)).toEqual([])
    expect(await readdir(join(folder, '..'))).toEqual(['storage'])
  })

  it('are files only: what else is in the folder is not touched', async () => {
    const app = create()
    await mkdir(join(folder, 'lost+found'))
    await writeFile(join(folder, '.hidden'), '')
    await writeFile(join(folder, '..', 'canary'), '')
    await symlink('../canary', join(folder, 'link'))
    expect(await items(app)).toEqual([])
    for (const name of ['lost+found', 'link']) {
      expect((await ask(app, 'PUT', `/items/${name}`))[0]).toBe(409)
      expect((await ask(app, 'DELETE', `/items/${name}`))[0]).toBe(404)
    }
    expect((await readdir(folder)).sort()).toEqual(['.hidden', 'link', 'lost+found'])
  })

  it('are shared: of many who make or delete one at once, one does', async () => {
    const apps = [create(), create(), create()]
    const done = async (method: string, word: string) => {
      const asked = Array.from({ length: 30 }, (_, index) => ask(apps[index % 3] as App, method, '/items/a'))
      return (await Promise.all(asked)).filter(([, text]) => text === `{"${word}":{"a":true}}`).length
    }
    expect(await done('PUT', 'created')).toBe(1)
    expect(await items(apps[2] as App)).toEqual(['a'])
    expect(await done('DELETE', 'deleted')).toBe(1)
  })

  it('are listed fast when there are thousands', async () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `${index}`)
    for (const name of names) writeFileSync(join(folder, name), '')
    const app = create()
    await items(app)
    const begun = performance.now()
    expect(await items(app)).toEqual(names.sort())
    expect(performance.now() - begun).toBeLessThan(500)
  })

  it('are counted in the metrics', async () => {
    const app = create()
    for (const method of ['PUT', 'PUT', 'DELETE', 'DELETE']) await ask(app, method, '/items/a')
    const [, text] = await ask(app, 'GET', '/metrics')
    expect(text).toContain('storage_items_created_total 1\n')
    expect(text).toContain('storage_items_deleted_total 1\n')
    expect(text).toContain('http_requests_total{method="PUT",route="/items/:name",status="200"} 2\n')
  })
})

describe('a storage that fails', () => {
  it('is not ready and says so in each answer while its folder is gone, and works again when it is back', async () => {
    const app = create()
    expect((await ask(app, 'GET', '/readyz'))[0]).toBe(200)
    await rename(folder, `${folder}-gone`)
    const away = [503, `{"error":"The storage can't be reached."}`]
    expect(await ask(app, 'GET', '/readyz')).toEqual(away)
    expect(await ask(app, 'GET', '/items')).toEqual(away)
    expect(await ask(app, 'PUT', '/items/a')).toEqual(away)
    expect(await ask(app, 'DELETE', '/items/a')).toEqual(away)
    expect((await ask(app, 'GET', '/healthz'))[0]).toBe(200)
    await rename(`${folder}-gone`, folder)
    expect((await ask(app, 'PUT', '/items/a'))[0]).toBe(200)
  })

  it.each([
    ['ENOSPC', 507],
    ['EDQUOT', 507],
    ['EROFS', 503],
    ['EACCES', 503],
    ['EIO', 503],
    ['EMFILE', 503],
    ['ENAMETOOLONG', 400],
    ['EWHATEVER', 500],
  ])('answers %s with %i', async (code, status) => {
    const fail = () => Promise.reject(Object.assign(new Error('/secret/path'), { code }))
    const app = create({ list: fail, create: fail, remove: fail, check: fail })
    for (const [method, path] of [
      ['GET', '/items'],
      ['PUT', '/items/a'],
      ['DELETE', '/items/a'],
    ] as const) {
      const answer = await ask(app, method, path)
      expect(answer[0]).toBe(status)
      expect(answer[1]).toMatch(/^\{"error":"[^"]+"\}$/)
      expect(answer[1]).not.toContain('secret')
    }
  })
})
