import { createLog } from '@chartwright/kit/log'
import { RedisConnection } from '@chartwright/kit/redis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'
import { type Counter, createCounter, type Visits } from '../src/counter.ts'

const log = createLog({ level: 'silent', write: () => {} })

let primary: RedisServer
let replica: RedisServer
let toPrimary: RedisConnection
let toReplica: RedisConnection
let counter: Counter

const connect = ({ host, port }: RedisServer) => new RedisConnection({ name: host, host, port, log })
const synced = async () => /master_link_status:up/.test(await replica.say('INFO replication'))

beforeEach(async () => {
  primary = await RedisServer.start({ parameters: ['--repl-diskless-sync-delay', '0'] })
  replica = await RedisServer.start({ parameters: ['--replicaof', primary.host, `${primary.port}`] })
  await until(synced)
  toPrimary = connect(primary)
  toReplica = connect(replica)
  await until(() => toPrimary.up && toReplica.up)
  counter = createCounter({ primary: toPrimary, replica: toReplica, log })
})

afterEach(async () => {
  toPrimary.close()
  toReplica.close()
  await Promise.all([primary.remove(), replica.remove()])
})

const timed = async (visits: Promise<Visits>): Promise<[Visits, number]> => {
  const begun = performance.now()
  return [await visits, performance.now() - begun]
}

const replicated = (count: string) => until(async () => (await replica.say('GET counter')).includes(`\n${count}\r`))

describe('a counter with a primary and a replica', () => {
  it('counts each visit once, and a look not at all', async () => {
    expect(await counter.look()).toEqual({ state: 'counted', count: '0' })
    const visits = await Promise.all(Array.from({ length: 100 }, () => counter.visit()))
    const counts = visits.map((visit) => ('count' in visit ? Number(visit.count) : 0))
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
    expect(await counter.look()).toEqual({ state: 'counted', count: '100' })
  })

  it('shows the last count while only the primary is gone, and counts on when it is back', async () => {
    await counter.visit()
    await counter.visit()
    await replicated('2')
    await primary.stop('SIGKILL')
    await until(() => !toPrimary.up)
    for (let visit = 0; visit < 5; visit++) {
      const [visits, time] = await timed(counter.visit())
      expect(visits).toEqual({ state: 'read-only', count: '2' })
      expect(time).toBeLessThan(500)
    }
    await primary.start()
    await until(async () => (await counter.visit()).state === 'counted')
    expect(await counter.look()).toEqual({ state: 'counted', count: '3' })
  })

  it('shows the last count within 2 s when the primary freezes, and at once to all who come later', async () => {
    await counter.visit()
    await replicated('1')
    primary.freeze()
    const [first, waited] = await timed(counter.visit())
    expect(first).toEqual({ state: 'read-only', count: '1' })
    expect(waited).toBeLessThan(2_300)
    const [second, time] = await timed(counter.visit())
    expect(second).toEqual({ state: 'read-only', count: '1' })
    expect(time).toBeLessThan(500)
    primary.thaw()
    await until(async () => (await counter.visit()).state === 'counted')
  })

  it('waits 2 s in all when both freeze', async () => {
    primary.freeze()
    replica.freeze()
    const [first, waited] = await timed(counter.visit())
    expect(first).toEqual({ state: 'away' })
    expect(waited).toBeLessThan(2_500)
    const [second, time] = await timed(counter.visit())
    expect(second).toEqual({ state: 'away' })
    expect(time).toBeLessThan(500)
    replica.thaw()
    primary.thaw()
    await until(async () => (await counter.visit()).state === 'counted')
  })

  it('counts while only the replica is gone', async () => {
    await replica.stop('SIGKILL')
    expect(await counter.visit()).toEqual({ state: 'counted', count: '1' })
  })

  it('does not invent a count when the replica never had one', async () => {
    await primary.stop('SIGKILL')
    await until(() => !toPrimary.up)
    expect(await counter.visit()).toEqual({ state: 'away' })
  })
})

describe('a counter whose Redis refuses', () => {
  it('shows the last count when the disk is full or Redis is read-only', async () => {
    await counter.visit()
    await primary.say('CONFIG SET min-replicas-to-write 5')
    expect(await counter.visit()).toEqual({ state: 'read-only', count: '1' })
    await primary.say('CONFIG SET min-replicas-to-write 0')
    await primary.say(`REPLICAOF ${replica.host} 1`)
    expect(await counter.visit()).toEqual({ state: 'read-only', count: '1' })
    await primary.say('REPLICAOF NO ONE')
    expect(await counter.visit()).toEqual({ state: 'counted', count: '2' })
  })

  it('says so when the key holds something else', async () => {
    await primary.say('SET counter nonsense')
    expect(await counter.visit()).toEqual({ state: 'refused' })
    await primary.say('DEL counter')
    await primary.say('LPUSH counter 1')
    expect(await counter.visit()).toEqual({ state: 'refused' })
    await primary.say('DEL counter')
    expect(await counter.visit()).toEqual({ state: 'counted', count: '1' })
  })

  it('counts beyond what a JavaScript number holds, and stops where Redis does', async () => {
    await primary.say('SET counter 9223372036854775806')
    expect(await counter.visit()).toEqual({ state: 'counted', count: '9223372036854775807' })
    expect(await counter.visit()).toEqual({ state: 'read-only', count: '9223372036854775807' })
  })

  it('does not wait for a Redis that is loading its data', async () => {
    await primary.say(Array(4_000).fill('INCR counter').join('\r\n'))
    await Promise.all([primary.stop('SIGKILL'), replica.stop('SIGKILL')])
    await until(() => !toPrimary.up)
    await primary.start(['--key-load-delay', '500'])
    expect(await primary.say('GET counter')).toContain('LOADING')
    const [visits, time] = await timed(counter.visit())
    expect(visits).toEqual({ state: 'away' })
    expect(time).toBeLessThan(500)
    await until(async () => (await counter.visit()).state === 'counted')
    expect(await counter.look()).toEqual({ state: 'counted', count: '4001' })
  })
})
