import { RedisConnection } from '@chartwright/kit/redis'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { quiet, said, silentLog } from '../../kit/test/quiet.ts'
import { RedisServer } from '../../kit/test/redis-server.ts'
import { until } from '../../kit/test/until.ts'
import { createApp } from '../src/app.ts'
import { longestMessage } from '../src/message-text.ts'
import { createMessages } from '../src/messages.ts'

let server: RedisServer
let redis: RedisConnection
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  server = await RedisServer.start()
  redis = new RedisConnection({ name: 'redis', host: server.host, port: server.port, log: silentLog })
  await until(() => redis.up)
})
afterAll(async () => {
  redis.close()
  await server.remove()
})

beforeEach(async () => {
  await server.say('FLUSHALL')
  let second = 0
  const now = () => new Date(Date.UTC(2030, 0, 1, 12, 0, second++))
  const notReady = () => (redis.up ? undefined : 'Redis is away.')
  app = createApp({ version: '1.0.0', messages: createMessages(redis), notReady, now, ...quiet() })
})

const post = (body: unknown, type = 'application/json') =>
  said(
    app.request('/messages', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': type },
    }),
  )
const leave = (message: unknown) => post({ message })
const list = async (query = ''): Promise<{ text: string; time?: string }[]> => {
  const [status, text] = await said(app.request(`/messages${query}`))
  expect(status).toBe(200)
  return JSON.parse(text).messages
}
const texts = async (query?: string): Promise<string[]> => (await list(query)).map(({ text }) => text)

describe('messages', () => {
  it('are listed with their times, the newest first', async () => {
    expect(await said(app.request('/messages'))).toEqual([200, '{"messages":[]}'])
    const first = '{"text":"Hello","time":"2030-01-01T12:00:00.000Z"}'
    const second = '{"text":"Bye","time":"2030-01-01T12:00:01.000Z"}'
    expect(await leave('Hello')).toEqual([201, `{"added":${first}}`])
    expect(await leave('Bye')).toEqual([201, `{"added":${second}}`])
    expect(await said(app.request('/messages'))).toEqual([200, `{"messages":[${second},${first}]}`])
  })

  it('are listed ten at most unless another limit is given', async () => {
    for (let n = 1; n <= 12; n++) await leave(`${n}`)
    expect(await texts()).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3'])
    expect(await texts('?limit=2')).toEqual(['12', '11'])
    expect(await texts('?limit=100')).toHaveLength(12)
    for (const limit of ['0', '-1', '101', '1e1', '1.5', 'all', '', '9'.repeat(400)])
      expect((await said(app.request(`/messages?limit=${limit}`)))[0]).toBe(400)
  })

  it('are text to the letter, never markup', async () => {
    const markup = '<script>alert("1")</script> & \'{"a":1}\' \\ %00 😀\n\ttwo lines'
    await leave(markup)
    expect(await texts()).toEqual([markup])
  })

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n '],
    ['blanks that do not look like any', '\u00a0\u200b\u200e\ufeff\u2060\u3164\u2800'],
    ['control characters', '\u0000\u0007\u001b'],
  ])('can not be %s', async (_, text) => {
    expect(await leave(text)).toEqual([400, '{"error":"Please write a few words first."}'])
    expect(await list()).toEqual([])
  })

  it('have at most so many characters, without blanks around', async () => {
    const long = 'é'.repeat(longestMessage)
    expect((await leave(`  ${long}\r\n`))[0]).toBe(201)
    expect(await texts()).toEqual([long])
    const [status, text] = await leave(`${long}!`)
    expect(status).toBe(400)
    expect(JSON.parse(text).error).toMatch(/at most 500 characters, and this one has 501/)
    expect((await leave('x'.repeat(100_000)))[0]).toBe(413)
    // line ends count once, as browsers count them before they send two characters for each
    expect((await leave(`${'a\r\n'.repeat(249)}b`))[0]).toBe(201)
  })

  it('lose what terminals take for commands, and halves of characters', async () => {
    await leave('a\u001b[31mb\u0000c\u0085d\ud800e')
    expect(await texts()).toEqual(['a[31mbcd\ufffde'])
  })

  it.each([
    ['no JSON', '{', 400],
    ['nothing', '', 400],
    ['a number', { message: 5 }, 400],
    ['a list', { message: ['a'] }, 400],
    ['no message', { text: 'a' }, 400],
    ['a text only', '"a"', 400],
    ['null', 'null', 400],
    ['a list of messages', '[{"message":"a"}]', 400],
    ['deep nesting', '['.repeat(50_000), 400],
    ['a message from a prototype', '{"__proto__":{"message":"a"}}', 400],
  ])('are not made of %s', async (_, body, status) => {
    const answer = await post(body)
    expect(answer[0]).toBe(status)
    expect(answer[1]).toMatch(/^\{"error":".+"\}$/)
    expect(await list()).toEqual([])
  })

  it('come as JSON only, which no page elsewhere can make a browser send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])
      expect((await post({ message: 'a' }, type))[0]).toBe(415)
    expect((await post({ message: 'a' }, 'application/json; charset=utf-8'))[0]).toBe(201)
  })

  it('are listed also when somebody else wrote them into Redis', async () => {
    for (const entry of ['hello', '{"text":5}', '{"text":"a","time":7,"more":1}'])
      await redis.run((client) => client.lpush('messages', entry))
    expect(await list()).toEqual([{ text: 'a' }, { text: '{"text":5}' }, { text: 'hello' }])
  })

  it('are forgotten when they are the oldest of very many', async () => {
    await server.say(`LPUSH messages ${'x '.repeat(10_099)}x`)
    await leave('one more')
    expect(await server.say('LLEN messages')).toBe(':10000\r\n')
    expect((await texts('?limit=1'))[0]).toBe('one more')
  })

  it('are refused with 503 while Redis refuses them, and counted when it took them', async () => {
    await leave('a')
    await server.say('CONFIG SET min-replicas-to-write 5')
    const [status, text] = await leave('b')
    expect([status, JSON.parse(text).error]).toEqual([503, expect.stringContaining('Redis')])
    await server.say('CONFIG SET min-replicas-to-write 0')
    await server.say('SET messages nonsense')
    expect((await said(app.request('/messages')))[0]).toBe(503)
    const metrics = (await said(app.request('/metrics')))[1]
    expect(metrics).toContain('guestbook_messages_added_total 1\n')
  })

  it('come back as they went or are refused, whatever is sent', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.string({ unit: fc.constantFrom(...' \n<>&"\'a') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.jsonValue()), async (message) => {
        const [status, answer] = await leave(message)
        if (status === 400) return typeof JSON.parse(answer).error === 'string'
        expect(status).toBe(201)
        return (await texts('?limit=1'))[0] === JSON.parse(answer).added.text
      }),
      { numRuns: 150 },
    )
  })
})
