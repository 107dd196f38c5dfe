import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { Browser } from '../../kit/test/browser/browser.ts'
import { expectGoodPage, tabTo } from '../../kit/test/browser/expect-good-page.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'

const server = join(import.meta.dirname, '../src/server.ts')

describe('the greeting in a browser', () => {
  let browser: Browser
  let redis: RedisServer
  let app: AppProcess
  beforeAll(async () => {
    browser = await Browser.launch()
    redis = await RedisServer.start()
    app = await AppProcess.start(server, { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}` })
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), app?.end()])
    await redis?.remove()
  })

  it('is a good page that counts each visit once', async () => {
    const visit = await browser.open(app.url)
    await expectGoodPage(visit)
    expect(await visit.page.locator('h1').innerText()).toBe('Hello World!')
    expect(await visit.page.getByText(/^Visits/).innerText()).toBe('Visits: 1')
  })

  it('is visited again by keyboard, without scripts', async () => {
    const { page, problems } = await browser.open(app.url, { scripts: false })
    const before = Number((await page.getByText(/^Visits/).innerText()).slice('Visits: '.length))
    await tabTo(page, 'a')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await page.getByText(/^Visits/).innerText()).toBe(`Visits: ${before + 1}`)
    expect(problems).toEqual([])
  })

  it.each(['1', '2'])('is a good page without a Redis, too, in version %s', async (version) => {
    const hello = await AppProcess.start(server, { APP_VERSION: version, NAME: '<b>'.repeat(60) })
    try {
      await expectGoodPage(await browser.open(hello.url))
    } finally {
      await hello.end()
    }
  })

  it('is a good page while Redis is away', async () => {
    await redis.stop('SIGKILL')
    const visit = await browser.open(app.url)
    expect(await visit.page.getByText(/^Visits/).innerText()).toContain('counter disabled')
    await expectGoodPage(visit)
  })

  it('shows an error as a good page', async () => {
    const visit = await browser.open(`${app.url}/nowhere`)
    // the browser notes the status, which is what the page is about
    expect(visit.problems.splice(0).join()).toMatch(/^console: Failed to load resource: .* 404 \(Not Found\)$/)
    await expectGoodPage(visit)
  })
})
