import { UpstreamAwayError } from '@chartwright/kit/upstream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quiet, said } from '../../kit/test/quiet.ts'
import { createApp } from '../src/app.ts'
import { mapBounded } from '../src/bounded.ts'
import { createLists } from '../src/lists.ts'
import { RefusedError, type StorageApi } from '../src/storage-api.ts'

/** A storage API in memory that fails as a test says. */
function memory(items: string[], fails: (name: string) => Error | undefined = () => undefined): StorageApi {
  const there = new Set(items)
  const check = async (name: string): Promise<void> => {
    const error = fails(name)
    if (error) throw error
  }
  return {
    list: async () => [...there].sort(),
    create: async (name) => {
      await check(name)
      const isNew = !there.has(name)
      there.add(name)
      return isNew
    },
    remove: async (name) => {
      await check(name)
      return there.delete(name)
    },
    problem: async () => fails('')?.message,
  }
}

const create = (storage: StorageApi) => createApp({ version: '1.1.0', storage, ...quiet() })
const ask = (storage: StorageApi, path: string, method = 'GET') => said(create(storage).request(path, { method }))
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}`)

describe('lists', () => {
  it('name what was made and deleted, by GET and by POST', async () => {
    const storage = memory(['1', 'x'])
    expect(await ask(storage, '/createlist/3')).toEqual([200, '{"createds":["0","2"],"deleteds":[],"faileds":[]}'])
    expect(await ask(storage, '/createlist/0', 'POST')).toEqual([200, '{"createds":[],"deleteds":[],"faileds":[]}'])
    const deleteds = '{"createds":[],"deleteds":["0","1","2","x"],"faileds":[]}'
    expect(await ask(storage, '/clear', 'POST')).toEqual([200, deleteds])
    expect(await ask(storage, '/clear')).toEqual([200, '{"createds":[],"deleteds":[],"faileds":[]}'])
  })

  it('are in the order of numbers', async () => {
    const storage = memory(['b', '007'])
    expect(JSON.parse((await ask(storage, '/createlist/120'))[1]).createds).toEqual(numbers(120))
    expect(JSON.parse((await ask(storage, '/clear'))[1]).deleteds).toEqual([...numbers(120), '007', 'b'])
  })

  it('name what was refused, and do the rest', async () => {
    const full = (name: string) => (Number(name) % 3 === 1 ? new RefusedError('The storage is full.') : undefined)
    const storage = memory([], full)
    const answer = '{"createds":["0","2","3","5"],"deleteds":[],"faileds":["1","4"]}'
    expect(await ask(storage, '/createlist/6')).toEqual([200, answer])
  })

  it('lose nothing from the answer when the storage API goes away meanwhile', async () => {
    let left = 3
    const storage = memory(['x'], () => (left-- > 0 ? undefined : new UpstreamAwayError('ECONNREFUSED')))
    const lists = createLists({ storage, atOnce: 2 })
    const changes = await lists.create(10)
    expect(changes.createds).toEqual(['0', '1', '2'])
    expect(changes.faileds).toEqual(numbers(10).slice(3))
    expect(changes.away).toBe('ECONNREFUSED')

    const [status, text] = await ask(storage, '/clear')
    expect(status).toBe(502)
    expect(Object.keys(JSON.parse(text))).toEqual(['createds', 'deleteds', 'error', 'faileds'])
    expect(JSON.parse(text)).toMatchObject({
      faileds: ['0', '1', '2', 'x'],
      error: expect.stringContaining('storage API is down'),
    })
  })

  it('stop when it takes too long', async () => {
    const slow = memory([])
    const storage = { ...slow, create: (name: string) => new Promise<boolean>((done) => setTimeout(done, 20, !!name)) }
    const { createds, faileds, away } = await createLists({ storage, atOnce: 1, patience: 100 }).create(100)
    expect(createds.length).toBeLessThan(10)
    expect([...createds, ...faileds]).toEqual(numbers(100))
    expect(away).toContain('0.1 s')
  })

  it('are no failure of somebody who was slower than others', async () => {
    const late = { ...memory(['0']), create: async () => false, remove: async () => false }
    expect(await ask(late, '/createlist/2')).toEqual([200, '{"createds":[],"deleteds":[],"faileds":[]}'])
    expect(await ask(late, '/clear')).toEqual([200, '{"createds":[],"deleteds":[],"faileds":[]}'])
  })

  it('are made with bounded concurrency', async () => {
    let now = 0
    let most = 0
    const results = await mapBounded(numbers(100), 7, async (name) => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3))
      now--
      return Number(name)
    })
    expect(results).toEqual(numbers(100).map(Number))
    expect(most).toBe(7)
  })

  it('have a sane number of items, or are refused', async () => {
    const wrong = [
      '-1',
      '1.5',
      '1e3',
      '0x10',
      '+4',
      '04',
      'abc',
      '%20',
      '%00',
      '10001',
      '9'.repeat(400),
      'NaN',
      '٤',
      '4%2f',
    ]
    for (const given of wrong) {
      const [status, text] = await ask(memory([]), `/createlist/${given}`)
      expect([given, status]).toEqual([given, 400])
      expect(JSON.parse(text)).toEqual({ error: 'Give a whole number of items from 0 to 10000.' })
    }
    expect((await ask(memory([]), '/createlist/'))[0]).toBe(404)
    expect(JSON.parse((await ask(memory([]), '/createlist/10000'))[1]).createds).toHaveLength(10_000)
  })

  it('are refused or made as many as the number says, whatever is given', async () => {
    const given = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String), fc.nat(20).map(String))
    await fc.assert(
      fc.asyncProperty(given, async (text) => {
        const [status, body] = await ask(memory([]), `/createlist/${encodeURIComponent(text)}`)
        if (status !== 200) return [400, 404].includes(status)
        return JSON.stringify(JSON.parse(body).createds) === JSON.stringify(numbers(Number(text)))
      }),
      { numRuns: 200 },
    )
  })

  it('are not made by who only looks', async () => {
    const storage = memory([])
    expect((await create(storage).request('/createlist/3', { method: 'HEAD' })).status).toBe(405)
    expect((await create(storage).request('/clear', { method: 'HEAD' })).status).toBe(405)
    expect((await ask(storage, '/clear', 'DELETE'))[0]).toBe(405)
    expect(await storage.list()).toEqual([])
  })

  it('are counted by what became of their items', async () => {
    const app = create(memory(['x'], (name) => (name === '1' ? new RefusedError('no') : undefined)))
    for (const path of ['/createlist/3', '/clear']) await app.request(path)
    const text = await (await app.request('/metrics')).text()
    for (const line of ['{result="created"} 2', '{result="deleted"} 3', '{result="failed"} 1'])
      expect(text).toContain(`list_items_total${line}\n`)
  })
})
