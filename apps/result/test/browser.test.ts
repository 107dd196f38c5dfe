import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { Browser } from '../../kit/test/browser/browser.ts'
import { expectGoodPage } from '../../kit/test/browser/expect-good-page.ts'
import { freePort } from '../../kit/test/free-port.ts'
import { PostgresServer } from '../../kit/test/postgres-server.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'

const apps = join(import.meta.dirname, '../..')

describe('the result in a browser', () => {
  let browser: Browser
  let redis: RedisServer
  let postgres: PostgresServer
  let vote: AppProcess
  let worker: AppProcess
  let result: AppProcess
  let port: string
  const settings = () => ({ REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}`, DATABASE_URL: postgres.url })
  const start = (app: string, more = {}) =>
    AppProcess.start(join(apps, app, 'src/server.ts'), { ...settings(), ...more })

  beforeAll(async () => {
    browser = await Browser.launch()
    ;[redis, postgres] = await Promise.all([RedisServer.start(), PostgresServer.start()])
    port = `${await freePort()}`
    await new AppProcess(join(apps, 'worker/src/migrate.ts'), settings()).exit()
    ;[vote, worker, result] = await Promise.all([start('vote'), start('worker'), start('result', { PORT: port })])
  })
  afterAll(async () => {
    await browser?.close()
    for (const app of [vote, worker, result]) app?.kill('SIGKILL')
    await Promise.all([redis?.remove(), postgres?.remove()])
  })

  const cast = async (choice: string): Promise<void> => {
    const answer = await fetch(vote.url, {
      method: 'POST',
      body: new URLSearchParams({ vote: choice }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(303)
  }
  const shares = (page: Page): Promise<string[]> => page.locator('.share').allInnerTexts()
  const shows = (page: Page, ...expected: string[]) =>
    until(async () => JSON.stringify(await shares(page)) === JSON.stringify(expected))

  it('is a good page, at 50 to 50 before the first vote', async () => {
    const visit = await browser.open(result.url)
    await visit.page.getByText('Live', { exact: true }).waitFor()
    expect(await shares(visit.page)).toEqual(['50.0%', '50.0%'])
    await expectGoodPage(visit)
  })

  it('shows new votes without being loaded again, also after the server was started anew', async () => {
    const { page, problems } = await browser.open(result.url)
    await page.getByText('Live', { exact: true }).waitFor()
    await page.evaluate('window.loadedOnce = true')
    await cast('a')
    await shows(page, '100.0%', '0.0%')
    expect(await page.locator('[data-total]').innerText()).toBe('1 vote')
    const width = () => page.evaluate<string>(`document.querySelector('[data-bar-a]').getAttribute('width')`)
    expect(await width()).toBe('100%')

    result.kill('SIGKILL')
    await page.getByText('Reconnecting…').waitFor()
    result = await start('result', { PORT: port })
    for (let n = 0; n < 3; n++) await cast('b')
    await page.getByText('Live', { exact: true }).waitFor()
    await shows(page, '25.0%', '75.0%')
    expect(await page.locator('[data-total]').innerText()).toBe('4 votes')
    expect(await page.evaluate('window.loadedOnce')).toBe(true)
    // what the browser itself notes of the lost connection
    for (const problem of problems) expect(problem).toMatch(/^console: Failed to load resource: net::ERR_/)
  })

  it('shows the votes of its loading without scripts', async () => {
    const { page, problems } = await browser.open(result.url, { scripts: false })
    expect(await shares(page)).toEqual(['25.0%', '75.0%'])
    expect(await page.locator('noscript p').isVisible()).toBe(true)
    expect(problems).toEqual([])
  })

  it('says that there may be newer votes while Postgres is away, as a good page', async () => {
    const visit = await browser.open(result.url)
    await postgres.stop('SIGKILL')
    await visit.page.getByText("The votes can't be read at the moment").waitFor()
    expect(await shares(visit.page)).toEqual(['25.0%', '75.0%'])
    await expectGoodPage(visit)
    await postgres.start()
    await visit.page.getByText("The votes can't be read at the moment").waitFor({ state: 'hidden' })
  })
})
