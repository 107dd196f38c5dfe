import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { Browser } from '../../kit/test/browser/browser.ts'
import { expectGoodPage, tabTo } from '../../kit/test/browser/expect-good-page.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'

const server = join(import.meta.dirname, '../src/server.ts')

describe('the poll in a browser', () => {
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

  const waiting = async (): Promise<number> => Number((await redis.say('XLEN votes')).slice(1))

  it('takes a vote and another one by keyboard, without scripts, and says which is the voter’s', async () => {
    const { page, problems } = await browser.open(app.url, { scripts: false })
    const before = await waiting()
    for (const [value, name] of [
      ['a', 'Cats'],
      ['b', 'Dogs'],
    ]) {
      await tabTo(page, `button[value=${value}]`)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      expect(await page.getByRole('status').innerText()).toContain(`You voted for ${name}`)
      expect(await page.locator('button[aria-pressed=true]').innerText()).toContain(name)
    }
    expect((await waiting()) - before).toBe(2)
    expect(problems).toEqual([])
  })

  it('is a good page before a vote and after it', async () => {
    const visit = await browser.open(app.url)
    await expectGoodPage(visit)
    await visit.page.getByRole('button', { name: 'Dogs' }).click()
    await visit.page.getByRole('status').waitFor()
    await expectGoodPage(visit)
  })

  it('keeps the voter in a cookie that scripts and other sites do not see', async () => {
    const { page, context } = await browser.open(app.url)
    await page.getByRole('button', { name: 'Cats' }).click()
    const voter = (await context.cookies()).find(({ name }) => name === 'voter_id')
    expect(voter).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/Lax|Strict/) })
    expect(await page.evaluate('document.cookie')).not.toContain(voter?.value)
  })

  it('is a good page with options of any text', async () => {
    const options = { OPTION_A: `${'W'.repeat(90)}<b>`, OPTION_B: 'כלבים & "חתולים"' }
    const address = { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}` }
    const other = await AppProcess.start(server, { ...address, ...options })
    try {
      const visit = await browser.open(other.url)
      await visit.page.getByRole('button').first().click()
      await visit.page.getByRole('status').waitFor()
      await expectGoodPage(visit)
    } finally {
      await other.end()
    }
  })

  it('says when a vote may not count, and keeps the vote that does', async () => {
    const visit = await browser.open(app.url)
    await visit.page.getByRole('button', { name: 'Cats' }).click()
    await visit.page.getByRole('status').waitFor()
    await redis.stop('SIGKILL')
    await until(async () => (await fetch(`${app.url}/readyz`)).status === 503)
    await visit.page.getByRole('button', { name: 'Dogs' }).click()
    expect(await visit.page.getByRole('alert').innerText()).toContain('Please vote again')
    expect(await visit.page.locator('button[aria-pressed=true]').innerText()).toContain('Cats')
    expect(visit.problems.splice(0).join()).toMatch(/503 \(Service Unavailable\)$/)
    await expectGoodPage(visit)
  })
})
