import { createLog } from '@chartwright/kit/log'
import { Metrics } from '@chartwright/kit/metrics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createApp, type Dependencies } from '../src/app.ts'
import type { Visits } from '../src/counter.ts'

const create = (more: Partial<Dependencies> = {}) =>
  createApp({
    name: 'World',
    version: '1',
    hostname: 'pod-7',
    log: createLog({ level: 'silent', write: () => {} }),
    metrics: new Metrics(),
    ...more,
  })

const page = async (more: Partial<Dependencies> = {}): Promise<string> => (await create(more).request('/')).text()
const saying = (visits: Visits) => page({ counter: { visit: async () => visits, look: async () => visits } })

const plain = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

describe('the page', () => {
  it('greets, and says visits, hostname and version', async () => {
    const text = await saying({ state: 'counted', count: '12' })
    for (const words of ['<h1>Hello World!</h1>', '>Visits: 12</p>', '>Hostname: pod-7</p>', '>Version 1</p>'])
      expect(text).toContain(words)
  })

  it('has no visits where nothing counts them', async () => {
    expect(await page()).toContain('Hello World!')
    expect(await page()).not.toContain('Visits')
  })

  it('says why there is no number', async () => {
    expect(await saying({ state: 'away' })).toContain('Visits: cannot connect to Redis, counter disabled')
    expect(await saying({ state: 'refused' })).toContain('Visits: Redis refuses to count, counter disabled')
    expect(await saying({ state: 'read-only', count: '7' })).toContain('Visits: 7 (read-only)')
  })

  it('looks different in each version', async () => {
    const [first, second] = [await page(), await page({ version: '2' })]
    const accent = /--accent: ([^;]+);/
    expect(accent.exec(second)?.[1]).not.toBe(accent.exec(first)?.[1])
    expect(first).toContain('This is the first version.')
    expect(second).toContain('This is the second version, all in green.')
    expect(second).toContain('>Version 2</p>')
    expect(await (await create({ version: '2' }).request('/version')).text()).toBe('Version 2')
  })

  it('shows any name as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'<>&"\'/=!- abc', '\u0000', '😀') }), async (name) => {
        const text = await page({ name })
        expect(plain(text)).toContain(`Hello ${name}!`)
        expect(text.match(/<[a-z!]/g)?.length).toBe((await page()).match(/<[a-z!]/g)?.length)
      }),
    )
  })

  it('can be used by all: language, one heading, one main part, room for phones, light and dark', async () => {
    const text = await page()
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(text.match(/<h1>/g)).toHaveLength(1)
    expect(text.match(/<main>/g)).toHaveLength(1)
    expect(text).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    expect(text).toContain('color-scheme: light dark')
  })

  it('counts the visits in its metrics by what became of them, without those who only look', async () => {
    const counted = { state: 'counted', count: '1' } as const
    const app = create({ counter: { visit: async () => counted, look: async () => counted } })
    await app.request('/')
    await app.request('/', { method: 'HEAD' })
    expect(await (await app.request('/metrics')).text()).toContain('hello_counter_visits_total{state="counted"} 1\n')
  })
})
