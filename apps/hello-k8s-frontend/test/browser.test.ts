import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { Browser } from '../../kit/test/browser/browser.ts'
import { expectGoodPage, tabTo } from '../../kit/test/browser/expect-good-page.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'

const serverOf = (app: string) => join(import.meta.dirname, `../../${app}/src/server.ts`)

const leave = async (page: Page): Promise<void> => {
  await tabTo(page, 'button')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

describe('the guest book in a browser', () => {
  let browser: Browser
  let redis: RedisServer
  let api: AppProcess
  let frontend: AppProcess
  beforeAll(async () => {
    browser = await Browser.launch()
    redis = await RedisServer.start()
    const storage = { REDIS_HOST: redis.host, REDIS_PORT: `${redis.port}` }
    api = await AppProcess.start(serverOf('hello-k8s-api'), { ...storage, API_HOST: '127.0.0.1', API_PORT: '0' })
    const settings = { HKF_HOST: '127.0.0.1', HKF_PORT: '0', API_HOST: '127.0.0.1', API_PORT: `${api.port}` }
    frontend = await AppProcess.start(serverOf('hello-k8s-frontend'), settings)
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), frontend?.end(), api?.end()])
    await redis?.remove()
  })

  it('is a good page with nothing in it', async () => {
    const visit = await browser.open(frontend.url)
    expect(await visit.page.getByText('There are none yet.').count()).toBe(1)
    await expectGoodPage(visit)
  })

  it('takes a message by keyboard, without scripts, and keeps markup as text', async () => {
    const visit = await browser.open(frontend.url, { scripts: false })
    await tabTo(visit.page, 'textarea')
    await visit.page.keyboard.type('<script>document.title = "changed"</script> & hello')
    await leave(visit.page)
    expect(await visit.page.getByRole('status').innerText()).toBe('Thank you for your message!')
    const messages = await visit.page.getByRole('listitem').locator('p').allInnerTexts()
    expect(messages).toEqual(['<script>document.title = "changed"</script> & hello'])
    expect(visit.problems).toEqual([])
  })

  it('is a good page with long messages', async () => {
    const visit = await browser.open(frontend.url)
    for (const text of ['w'.repeat(500), 'שלום עולם', 'one\ntwo']) {
      await visit.page.getByLabel('Your message').fill(text)
      await leave(visit.page)
    }
    expect(await visit.page.getByRole('listitem').count()).toBe(4)
    await expectGoodPage(visit)
    expect(await visit.page.title()).toBe('Thank you – Guest book')
  })

  it('says what is wrong with a message where the person types on', async () => {
    const visit = await browser.open(frontend.url)
    await visit.page.getByLabel('Your message').fill('   ')
    await leave(visit.page)
    expect(await visit.page.getByRole('alert').innerText()).toBe('Please write a few words first.')
    expect(visit.problems.splice(0).join()).toMatch(/400 \(Bad Request\)$/)
    await visit.page.keyboard.type('now with words')
    expect(await visit.page.getByLabel('Your message').inputValue()).toContain('now with words')
    await expectGoodPage(visit)
  })

  it('keeps what was typed while Redis is away, and takes it when it is back', async () => {
    const visit = await browser.open(frontend.url)
    await redis.stop('SIGKILL')
    await until(async () => (await fetch(`${api.url}/readyz`)).status === 503)
    await visit.page.getByLabel('Your message').fill('kept for later')
    await leave(visit.page)
    expect(await visit.page.getByRole('alert').innerText()).toContain('could not be kept')
    expect(visit.problems.splice(0).join()).toMatch(/503 \(Service Unavailable\)$/)
    await expectGoodPage(visit)
    await redis.start()
    await until(async () => (await fetch(`${api.url}/readyz`)).status === 200)
    await leave(visit.page)
    expect(await visit.page.getByRole('listitem').first().locator('p').innerText()).toBe('kept for later')
  })
})
