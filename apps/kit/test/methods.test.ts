import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createApp as helloCounter } from '../../hello-counter/src/app.ts'
import { createApp as helloK8sApi } from '../../hello-k8s-api/src/app.ts'
import { createApp as helloK8sFrontend } from '../../hello-k8s-frontend/src/app.ts'
import { createApp as listApi } from '../../list-api/src/app.ts'
import { createApp as result } from '../../result/src/app.ts'
import { createApp as storageApi } from '../../storage-api/src/app.ts'
import { createApp as vote } from '../../vote/src/app.ts'
import { createApp as webApp } from '../../web-app/src/app.ts'
import { createApp as worker } from '../../worker/src/app.ts'
import type { KitEnv } from '../src/request-observer.ts'
import { quiet } from './quiet.ts'

interface Case {
  app: Hono<KitEnv>
  /** The methods that each address answers, besides those of the kit. */
  addresses: Record<string, string>
}

const kits = { '/healthz': 'GET, HEAD', '/readyz': 'GET, HEAD', '/version': 'GET, HEAD', '/metrics': 'GET, HEAD' }
const version = '1.0.0'
const notReady = () => undefined
// whoever is refused comes to none of what an app works with
const untouched = {} as never
const options = { a: 'Cats', b: 'Dogs' }

const apps: Record<string, Case> = {
  'hello-counter': {
    app: helloCounter({ name: 'World', version: '1', hostname: 'pod', ...quiet() }),
    addresses: { '/': 'GET, HEAD' },
  },
  'hello-k8s-api': {
    app: helloK8sApi({ version, messages: untouched, notReady, ...quiet() }),
    addresses: { '/messages': 'GET, HEAD, POST' },
  },
  'hello-k8s-frontend': {
    app: helloK8sFrontend({ version, guestBook: untouched, ...quiet() }),
    addresses: { '/': 'GET, HEAD, POST' },
  },
  'list-api': {
    app: listApi({ version, storage: untouched, ...quiet() }),
    addresses: { '/createlist/:count': 'GET, POST', '/clear': 'GET, POST' },
  },
  result: {
    app: result({ version, options, tally: untouched, viewers: untouched, notReady, ...quiet() }),
    addresses: { '/': 'GET, HEAD', '/events': 'GET, HEAD', '/results': 'GET, HEAD' },
  },
  'storage-api': {
    app: storageApi({ version, store: untouched, ...quiet() }),
    addresses: { '/items': 'GET, HEAD, PUT', '/items/:name': 'PUT, DELETE' },
  },
  vote: {
    app: vote({ version, options, hostname: 'pod', box: untouched, notReady, ...quiet() }),
    addresses: { '/': 'GET, HEAD, POST' },
  },
  'web-app': { app: webApp({ version, ...quiet() }), addresses: { '/': 'GET, HEAD', '/info': 'GET, HEAD' } },
  worker: { app: worker({ version, redis: { up: true }, postgres: { up: true }, ...quiet() }), addresses: {} },
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'QUERY', 'PROPFIND']

describe('a known address that is asked with another method', () => {
  it('is tried in every app', () => {
    const folder = join(import.meta.dirname, '../..')
    const all = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'src/app.ts')))
    expect(Object.keys(apps)).toEqual(all)
  })

  it.each(Object.entries(apps))('answers 405 and those it has: %s', async (_, { app, addresses }) => {
    const known = { ...kits, ...addresses }
    const routes = new Set(app.routes.map(({ path }) => path.replace(/\{.*\}/, '')))
    expect([...routes].filter((path) => path !== '/*').sort()).toEqual(Object.keys(known).sort())
    for (const [path, allowed] of Object.entries(known)) {
      for (const method of methods.filter((one) => !allowed.split(', ').includes(one))) {
        const answer = await app.request(path.replace(/:\w+/, '3'), { method })
        expect([method, path, answer.status, answer.headers.get('allow')]).toEqual([method, path, 405, allowed])
        const said = method === 'HEAD' ? '' : JSON.stringify({ error: `This address answers ${allowed} only.` })
        expect(await answer.text()).toBe(said)
      }
    }
  })

  it.each(['/items/', '/items/a%0ab', '/items/a/b', '/items/%ff'])(
    'is that of an item for whatever follows: %s',
    async (path) => {
      const answer = await apps['storage-api']?.app.request(path, { method: 'POST' })
      expect([answer?.status, answer?.headers.get('allow')]).toEqual([405, 'PUT, DELETE'])
    },
  )
})
