import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleApp } from '../bundle.ts'
import { AppProcess } from './app-process.ts'

describe('the bundle of an app', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundle-'))
    await bundleApp('hello-counter', folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is one file that runs alone', async () => {
    const app = await AppProcess.start(join(folder, 'server.mjs'), { NAME: 'Kim' })
    expect(await (await fetch(app.url)).text()).toContain('Hello Kim!')
    expect(await app.end()).toBe(0)
    expect(app.stray).toBe('')
  })

  it('comes with the licenses of what is in it', async () => {
    const licenses = await readFile(join(folder, 'LICENSES.txt'), 'utf8')
    for (const name of ['hono', '@hono/node-server', 'ioredis'])
      expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(licenses.match(/MIT License/gi)?.length).toBeGreaterThan(2)
  })
})
