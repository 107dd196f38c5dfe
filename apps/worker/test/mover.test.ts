import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../../kit/test/until.ts'
import { Stores } from './stores.ts'

const vote = (voter: string, choice: string, asked: number): string[] => [
  'voter',
  voter,
  'vote',
  choice,
  'asked',
  `${asked}`,
]

describe('the worker', () => {
  let stores: Stores
  beforeAll(async () => {
    stores = await Stores.start()
  })
  beforeEach(() => stores.clear())
  afterAll(() => stores.remove())

  const empty = () => until(async () => (await stores.length()) === 0, 30_000)

  it('counts votes that were there before it, and takes them from Redis', async () => {
    for (let index = 0; index < 25; index++) await stores.add('*', ...vote(`v${index}`, index % 5 ? 'a' : 'b', index))
    stores.mover(10)
    await empty()
    expect(await stores.tallies()).toEqual([
      { a: '20', b: '5' },
      { a: '20', b: '5' },
    ])
  })

  it('goes on when Redis has forgotten stream and group', async () => {
    stores.mover()
    await stores.add('*', ...vote('v', 'a', 1))
    await until(async () => (await stores.counted()).v === 'a')
    await stores.toRedis.run((client) => client.flushall())
    await stores.add('*', ...vote('v', 'b', 2))
    await until(async () => (await stores.counted()).v === 'b')
  })

  it('takes what a dead worker left', async () => {
    await stores.toRedis.run((client) => client.xgroup('CREATE', 'votes', 'workers', '0', 'MKSTREAM'))
    await stores.add('*', ...vote('v', 'a', 1))
    await stores.toRedis.run((client) =>
      client.xreadgroup('GROUP', 'workers', 'dead', 'COUNT', 1, 'STREAMS', 'votes', '>'),
    )
    stores.mover()
    await stores.add('*', ...vote('w', 'b', 2))
    await until(async () => (await stores.counted()).w === 'b')
    await empty()
    expect(await stores.counted()).toEqual({ v: 'a', w: 'b' })
  })

  it('puts messages that are no votes aside, once each, and counts the others of their batch', async () => {
    const poison = [
      ['voter', 'x', 'vote', 'c', 'asked', '1'],
      ['voter', '<script>', 'vote', 'a', 'asked', '1'],
      ['voter', 'x'.repeat(65), 'vote', 'a', 'asked', '1'],
      ['voter', 'x', 'vote', 'a', 'asked', '-1'],
      ['voter', 'x', 'vote', 'a', 'asked', '01'],
      ['voter', 'x', 'vote', 'a'],
      ['vote', 'voter', 'a', 'vote'],
      ['anything', ''],
      // more than bigint holds: only Postgres finds that
      ['voter', 'x', 'vote', 'a', 'asked', '9999999999999999999'],
    ]
    await stores.add('*', ...vote('before', 'a', 1))
    for (const fields of poison) await stores.add('*', ...fields)
    await stores.add('*', ...vote('after', 'b', 2))
    await stores.add('99999999999999-18446744073709551615', ...vote('x', 'a', 3))
    stores.mover()
    stores.mover()
    await empty()
    expect(await stores.counted()).toEqual({ before: 'a', after: 'b' })
    const dead = await stores.toRedis.run((client) => client.xrange('votes:dead', '-', '+'))
    expect(dead).toHaveLength(poison.length + 1)
    const [first] = dead.map(([, fields]) => fields)
    expect(first?.slice(2)).toEqual(['reason', 'vote is neither a nor b', ...(poison[0] ?? [])])
    expect(stores.metrics.text()).toMatch(new RegExp(`^worker_dead_letters_total ${poison.length + 1}$`, 'm'))
  })

  it('holds one batch while Postgres is away, leaves the rest in Redis, and catches up', async () => {
    await stores.postgres.stop('SIGKILL')
    stores.mover(10)
    for (let index = 0; index < 1_000; index++)
      await stores.add('*', ...vote(`v${index % 300}`, index < 700 ? 'a' : 'b', index))
    const waiting = async () => Number((await stores.toRedis.run((client) => client.xpending('votes', 'workers')))[0])
    // the first messages may make a batch of their own
    await until(async () => (await waiting()) > 0)
    expect(await waiting()).toBeLessThanOrEqual(10)
    expect(await stores.length()).toBe(1_000)
    await stores.postgres.start()
    await empty()
    expect(await stores.tallies()).toEqual([
      { a: '0', b: '300' },
      { a: '0', b: '300' },
    ])
  })

  it('waits for the migration', async () => {
    await stores.postgres.query('alter table votes rename to hidden')
    stores.mover()
    await stores.add('*', ...vote('v', 'a', 1))
    await until(() => /^worker_failures_total\{at="postgres"\} [1-9]/m.test(stores.metrics.text()))
    expect(await stores.length()).toBe(1)
    await stores.postgres.query('alter table hidden rename to votes')
    await empty()
    expect(await stores.counted()).toEqual({ v: 'a' })
  })
})
