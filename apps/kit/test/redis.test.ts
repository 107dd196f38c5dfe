import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../src/log.ts'
import { Metrics } from '../src/metrics.ts'
import { isRefusal, RedisAwayError, RedisConnection } from '../src/redis.ts'
import { RedisServer } from './redis-server.ts'
import { until } from './until.ts'

const patience = 500
let server: RedisServer
let connection: RedisConnection | undefined
let messages: string[]
const metrics = new Metrics()

const open = (port = server.port): RedisConnection => {
  const log = createLog({ level: 'debug', write: (line) => messages.push(JSON.parse(line).message) })
  connection = new RedisConnection({ host: '127.0.0.1', port, name: 'primary', log, metrics, patience })
  return connection
}

const ping = async (to: RedisConnection): Promise<string> => {
  const begun = performance.now()
  const word = await to.run((redis) => redis.ping()).catch((error) => (error as Error).name)
  return `${word} ${performance.now() - begun < patience / 2 ? 'at once' : 'late'}`
}

beforeEach(async () => {
  messages = []
  server = await RedisServer.start()
})

afterEach(async () => {
  connection?.close()
  await server.remove()
})

describe('a connection to Redis', () => {
  it('waits for the first answer when it is asked early', async () => {
    expect(await ping(open())).toBe('PONG at once')
    expect(messages).toEqual(['Redis answers'])
    expect(metrics.text()).toContain('redis_up{redis="primary"} 1')
  })

  it('fails at once where nobody listens, and answers by itself when somebody does', async () => {
    await server.stop()
    const redis = open()
    expect(await ping(redis)).toBe('RedisAwayError at once')
    await server.start()
    await until(() => redis.up)
    expect(await ping(redis)).toBe('PONG at once')
    expect(messages).toEqual(['Redis is away', 'Redis answers'])
  })

  it('fails at once for a name that does not exist', async () => {
    const log = createLog({ level: 'silent', write: () => {} })
    connection = new RedisConnection({ host: 'no.such.host.invalid', port: 1, name: 'x', log, patience: 5_000 })
    await expect(connection.run((redis) => redis.ping())).rejects.toThrow(/no\.such\.host\.invalid/)
  })

  it('makes only those wait who ask while it stops to answer', async () => {
    const redis = open()
    await until(() => redis.up)
    server.freeze()
    const first = [ping(redis), ping(redis), ping(redis)]
    expect(await Promise.all(first)).toEqual(Array(3).fill('RedisAwayError late'))
    for (let round = 0; round < 20; round++) expect(await ping(redis)).toBe('RedisAwayError at once')
  })

  it('stays away while a Redis takes connections but does not answer, and comes back when it does', async () => {
    const redis = open()
    await until(() => redis.up)
    server.freeze()
    await ping(redis)
    const end = Date.now() + 3_000
    while (Date.now() < end) {
      expect(await ping(redis)).toBe('RedisAwayError at once')
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    server.thaw()
    await until(() => redis.up, 3_000)
    expect(await ping(redis)).toBe('PONG at once')
    expect(messages).toEqual(['Redis answers', 'Redis is away', 'Redis answers'])
  })

  it('waits no longer than its patience for a Redis that is frozen from the beginning', async () => {
    server.freeze()
    const redis = open()
    expect(await ping(redis)).toBe('RedisAwayError late')
    expect(await ping(redis)).toBe('RedisAwayError at once')
    server.thaw()
    await until(() => redis.up, 3_000)
  })

  it('notices without being asked that Redis stopped to answer', async () => {
    const redis = open()
    await until(() => redis.up)
    server.freeze()
    await until(() => !redis.up, 4_000)
    expect(await ping(redis)).toBe('RedisAwayError at once')
  })

  it('survives that Redis is killed again and again', async () => {
    const redis = open()
    for (let round = 0; round < 3; round++) {
      await until(() => redis.up)
      await server.stop('SIGKILL')
      await until(() => !redis.up)
      expect(await ping(redis)).toBe('RedisAwayError at once')
      await server.start()
    }
    await until(() => redis.up)
    expect(await ping(redis)).toBe('PONG at once')
  })

  it('never sends a command twice', async () => {
    const redis = open()
    await until(() => redis.up)
    server.freeze()
    const increments = Array.from({ length: 50 }, () => redis.run((client) => client.incr('n')))
    expect((await Promise.allSettled(increments)).every(({ status }) => status === 'rejected')).toBe(true)
    server.thaw()
    await until(() => redis.up)
    expect(Number(await redis.run((client) => client.get('n')))).toBeLessThanOrEqual(50)
  })

  it('is not away when Redis refuses a command', async () => {
    const redis = open()
    await redis.run((client) => client.set('word', 'x'))
    const error = await redis.run((client) => client.incr('word')).catch((reason) => reason)
    expect(isRefusal(error)).toBe(true)
    expect(redis.up).toBe(true)
    expect(await ping(redis)).toBe('PONG at once')
  })

  it('is away while Redis wants a password that it does not have', async () => {
    await server.say('CONFIG SET requirepass geheim')
    const redis = open()
    const error = await redis.run((client) => client.get('x')).catch((reason) => reason)
    expect(error.message).toContain('NOAUTH')
  })

  it('enters with a password', async () => {
    await server.say('CONFIG SET requirepass geheim')
    const { host, port } = server
    const log = createLog({ level: 'silent', write: () => {} })
    connection = new RedisConnection({ host, port, password: 'geheim', name: 'primary', log, patience })
    expect(await connection.run((client) => client.ping())).toBe('PONG')
  })

  it('follows the name of a primary that became a replica', async () => {
    const redis = open()
    await until(() => redis.up)
    await server.say('REPLICAOF 127.0.0.1 1')
    const error = await redis.run((client) => client.incr('n')).catch((reason) => reason)
    expect(error.message).toContain('READONLY')
    await until(() => messages.filter((message) => message === 'Redis answers').length === 2, 8_000)
  })

  it('keeps no command in memory while Redis is away', async () => {
    await server.stop()
    const redis = open()
    await ping(redis)
    const errors = await Promise.all(
      Array.from({ length: 10_000 }, () => redis.run((client) => client.ping()).catch((error) => error)),
    )
    expect(errors.every((error) => error instanceof RedisAwayError)).toBe(true)
  })
})
