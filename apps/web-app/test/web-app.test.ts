import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { quiet, said } from '../../kit/test/quiet.ts'
import { rawRequest, statusOf } from '../../kit/test/raw-request.ts'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from '../src/app.ts'

describe('the web app', () => {
  const create = (version = '1.0.0') => createApp({ version, ...quiet() })

  it('answers its two addresses exactly', async () => {
    expect(await said(create().request('/'))).toEqual([200, '{"a":1}'])
    expect(await said(create().request('/info'))).toEqual([200, '{"info":true}'])
  })

  it('says its version, and answers the same in each', async () => {
    expect(await said(create('1.1.0').request('/version'))).toEqual([200, 'Version 1.1.0'])
    expect(await said(create('1.1.0').request('/'))).toEqual(await said(create().request('/')))
  })

  it('answers JSON to what it does not know', async () => {
    expect(await said(create().request('/nothing'))).toEqual([404, '{"error":"There is nothing here."}'])
    expect((await said(create().request('/', { method: 'POST', body: '{' })))[0]).toBe(405)
  })
})

describe('the server of the web app', () => {
  let app: AppProcess | undefined
  afterEach(() => app?.kill('SIGKILL'))

  it.each(Object.entries(manifest.image.tags))(
    'is version %s by its tag, and ends when told',
    async (tag, settings) => {
      app = await AppProcess.start(join(import.meta.dirname, '../src/server.ts'), settings)
      expect(await said(fetch(`${app.url}/version`))).toEqual([200, `Version ${tag}`])
      expect(await said(fetch(app.url))).toEqual([200, '{"a":1}'])
      expect(
        statusOf(await rawRequest(app.port, 'GET /%00/..%2f HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')),
      ).toBe(404)
      expect(await app.end()).toBe(0)
      expect(app.stray).toBe('')
    },
  )

  it('refuses a version that it does not have', async () => {
    app = new AppProcess(join(import.meta.dirname, '../src/server.ts'), { APP_VERSION: '2' })
    expect(await app.exit()).toBe(1)
    expect(app.lines[0]?.message).toContain('APP_VERSION is "2": give "1.0.0" or "1.1.0"')
  })
})
