import { RedisAwayError, RedisConnection } from '@chartwright/kit/redis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog as log } from '../../kit/test/quiet.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'
import { type BallotBox, createBallotBox, FullError } from '../src/ballot-box.ts'
import { durabilityOf, NotDurableError } from '../src/durability.ts'

type Entry = { id: string; voter: string; vote: string; asked: number }

let server: RedisServer
const connections: RedisConnection[] = []

const connect = (): RedisConnection => {
  const redis = new RedisConnection({ name: 'test', host: server.host, port: server.port, log, patience: 1_000 })
  connections.push(redis)
  return redis
}

const boxOn = (redis: RedisConnection, backlog = 1_000, sync: 'required' | 'trusted' = 'required'): BallotBox =>
  createBallotBox({ redis, durability: durabilityOf(sync), backlog })

const entries = async (): Promise<Entry[]> => {
  const found = await connect().run((client) => client.xrange('votes', '-', '+'))
  return found.map(([id, [, voter = '', , vote = '', , asked]]) => ({ id, voter, vote, asked: Number(asked) }))
}

beforeEach(async () => {
  server = await RedisServer.start()
})

afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close()
  await server.remove()
})

describe('the ballot box', () => {
  it('keeps votes in the order in which they came', async () => {
    const box = boxOn(connect(), 10_000)
    await Promise.all(Array.from({ length: 2_500 }, (_, index) => box.put(`v${index}`, index % 2 ? 'a' : 'b')))
    const kept = await entries()
    expect(kept.map(({ voter }) => voter)).toEqual(Array.from({ length: 2_500 }, (_, index) => `v${index}`))
  })

  it('keeps what it acknowledged when Redis is killed at once', async () => {
    const redis = connect()
    const box = boxOn(redis)
    for (let round = 0; round < 3; round++) {
      await until(() => redis.up)
      await Promise.all([box.put(`v${round}`, 'a'), box.put(`w${round}`, 'b')])
      await server.stop('SIGKILL')
      await server.start()
    }
    expect((await entries()).map(({ voter }) => voter)).toEqual(['v0', 'w0', 'v1', 'w1', 'v2', 'w2'])
  })

  it('knows a vote that was given up and arrives late as the earlier one', async () => {
    const [late, punctual] = [connect(), connect()]
    await until(() => late.up && punctual.up)
    const held = Promise.withResolvers<void>()
    // a connection on which what is sent after the moment was taken is held up
    const slow = {
      run: async (command: Parameters<RedisConnection['run']>[0]) => {
        const answer = await late.run(command)
        if (JSON.stringify(answer).includes('lastMs')) await held.promise
        return answer
      },
    } as RedisConnection
    const first = boxOn(slow).put('v', 'a')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await boxOn(punctual).put('v', 'b')
    held.resolve()
    await first
    const [one, other] = await entries()
    expect([one?.vote, other?.vote]).toEqual(['b', 'a'])
    expect(other?.asked).toBeLessThan(one?.asked ?? 0)
  })

  it('orders votes although the clock of Redis was set back', async () => {
    const redis = connect()
    const future = Date.now() + 3_600_000
    await redis.run((client) => client.xadd('votes', `${future}-0`, 'voter', 'v', 'vote', 'a', 'asked', future * 1_000))
    await boxOn(redis).put('v', 'b')
    const [, later] = await entries()
    expect(later).toMatchObject({ id: `${future}-1`, asked: future * 1_000 })
  })

  it('refuses votes while too many wait to be counted, and none of those it took is dropped', async () => {
    const box = boxOn(connect(), 3)
    for (const voter of ['u', 'v', 'w']) await box.put(voter, 'a')
    await expect(box.put('x', 'a')).rejects.toThrow(FullError)
    expect(await entries()).toHaveLength(3)
    await connect().run((client) => client.del('votes'))
    await box.put('x', 'a')
  })

  it('fails at once for a Redis that is away, and takes votes by itself when it is back', async () => {
    const redis = connect()
    const box = boxOn(redis)
    await box.put('v', 'a')
    await server.stop('SIGKILL')
    await until(() => !redis.up)
    await expect(box.put('v', 'b')).rejects.toThrow(RedisAwayError)
    await server.start()
    await until(() => redis.up)
    await box.put('v', 'b')
  })

  it('acknowledges nothing that a frozen Redis did not answer', async () => {
    const redis = connect()
    const box = boxOn(redis)
    await box.put('v', 'a')
    server.freeze()
    const votes = await Promise.allSettled(Array.from({ length: 20 }, () => box.put('v', 'b')))
    expect(votes.every(({ status }) => status === 'rejected')).toBe(true)
    server.thaw()
    await until(() => redis.up)
    await box.put('v', 'b')
  })

  it('says so when Redis refuses a vote', async () => {
    await server.say('SET votes nonsense')
    await expect(boxOn(connect()).put('v', 'a')).rejects.toThrow('WRONGTYPE')
  })
})

describe('the ballot box of a Redis that does not sync each vote', () => {
  const hasWaitAof = async (): Promise<boolean> => (await server.say('COMMAND INFO WAITAOF')).includes('waitaof')

  it('acknowledges only when the disk was asked, or not at all', async () => {
    await server.say('CONFIG SET appendfsync everysec')
    const put = boxOn(connect()).put('v', 'a')
    if (await hasWaitAof()) await put
    else await expect(put).rejects.toThrow(NotDurableError)
  })

  it('acknowledges nothing without a file to append to', async () => {
    await server.say('CONFIG SET appendonly no')
    await expect(boxOn(connect()).put('v', 'a')).rejects.toThrow(NotDurableError)
  })

  it('acknowledges when it is told to trust it', async () => {
    await server.say('CONFIG SET appendonly no')
    await boxOn(connect(), 10, 'trusted').put('v', 'a')
    expect(await entries()).toHaveLength(1)
  })
})
