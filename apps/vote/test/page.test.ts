import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quiet, said } from '../../kit/test/quiet.ts'
import { createApp } from '../src/app.ts'
import { FullError } from '../src/ballot-box.ts'

type Put = [voter: string, choice: string]

const create = (problem?: Error, options = { a: 'Cats', b: 'Dogs' }) => {
  const puts: Put[] = []
  const put = async (...vote: Put) => {
    if (problem) throw problem
    puts.push(vote)
  }
  const app = createApp({
    version: '1',
    options,
    hostname: 'pod-7',
    box: { put },
    notReady: () => undefined,
    ...quiet(),
  })
  return { app, puts }
}

const form = (vote: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams({ vote }),
  headers,
})

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

describe('the page of the poll', () => {
  it('shows both options as buttons of a form, and the container at the bottom', async () => {
    const [status, text] = await said(create().app.request('/'))
    expect(status).toBe(200)
    for (const words of [
      'value="a" aria-pressed="false"><bdi>Cats</bdi>',
      'value="b" aria-pressed="false"><bdi>Dogs</bdi>',
    ])
      expect(text).toContain(words)
    expect(text).toMatch(/container ID <code>pod-7<\/code><\/footer>/)
    expect(text).not.toContain('<script')
  })

  it('gives each browser a voter of its own, by a cookie that scripts and other sites do not get', async () => {
    const { app } = create()
    const [one, other] = await Promise.all([app.request('/'), app.request('/')])
    const [cookie = ''] = one.headers.getSetCookie()
    expect(cookie).toMatch(/^voter_id=[\w-]{22}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(cookiesOf(other)).not.toBe(cookiesOf(one))
    const again = await app.request('/', { headers: { Cookie: cookiesOf(one) } })
    expect(again.headers.getSetCookie()).toEqual([])
  })

  it('takes a vote, says which option is theirs, and takes another one of the same voter', async () => {
    const { app, puts } = create()
    const voted = await app.request('/', form('a'))
    expect([voted.status, voted.headers.get('location')]).toEqual([303, './'])
    const cookie = cookiesOf(voted)
    const [, text] = await said(app.request('/', { headers: { Cookie: cookie } }))
    expect(text).toContain('value="a" aria-pressed="true"')
    expect(text).toContain('You voted for <b><bdi>Cats</bdi></b>')
    await app.request('/', form('b', { Cookie: cookie }))
    expect(puts.map(([, choice]) => choice)).toEqual(['a', 'b'])
    expect(puts[0]?.[0]).toBe(puts[1]?.[0])
  })

  it.each([
    ['a Redis that has no room', new FullError('x'), 503, 'Please try again in a while'],
    ['what should never happen', new Error('secret'), 500, 'Something went wrong'],
  ])('acknowledges nothing with %s', async (_, problem, expected, words) => {
    const answer = await create(problem).app.request('/', form('a', { Accept: 'text/html' }))
    const [status, text] = await said(answer)
    expect(status).toBe(expected)
    expect(text).toContain(words)
    expect(text).not.toContain('secret')
    expect(cookiesOf(answer)).not.toMatch(/\bvote=/)
  })

  it.each([
    ['another option', form('c'), 400],
    ['no option', { method: 'POST', body: new URLSearchParams() }, 400],
    ['JSON', { method: 'POST', body: '{"vote":"a"}', headers: { 'Content-Type': 'application/json' } }, 415],
    ['a broken form', { method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data' } }, 400],
    ['a body too large', form('a'.repeat(70_000)), 413],
    ['a form of another site', form('a', { 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['a form of another origin', form('a', { Host: 'poll.example', Origin: 'http://evil.example' }), 403],
    ['a form of nowhere', form('a', { Host: 'poll.example', Origin: 'null' }), 403],
  ])('refuses %s', async (_, request, expected) => {
    const { app, puts } = create()
    const [status, text] = await said(app.request('/', request))
    expect([status, puts]).toEqual([expected, []])
    expect(JSON.parse(text).error).toBeTypeOf('string')
  })

  it.each([
    ['its own site', { 'Sec-Fetch-Site': 'same-origin', Host: 'inner', Origin: 'https://poll.example' }],
    ['its own origin', { Host: 'poll.example:30000', Origin: 'http://poll.example:30000' }],
    [
      'its own origin behind a proxy',
      { Host: 'inner', 'X-Forwarded-Host': 'poll.example', Origin: 'https://poll.example' },
    ],
    ['a program', {}],
  ])('takes a form of %s', async (_, headers) => {
    expect((await create().app.request('/', form('a', headers as Record<string, string>))).status).toBe(303)
  })

  it('shows any options as text', async () => {
    const unit = fc.constantFrom(...'<>&"\'/=!- abc', '\u0000', '😀')
    const option = fc.string({ unit, minLength: 1 })
    const plain = (await said(create().app.request('/')))[1].match(/<[a-z!]/g)?.length
    await fc.assert(
      fc.asyncProperty(option, option, async (a, b) => {
        const [, text] = await said(create(undefined, { a, b }).app.request('/'))
        expect(text.match(/<[a-z!]/g)?.length).toBe(plain)
      }),
      { numRuns: 50 },
    )
  })

  it('makes a new voter of any cookie that it did not give', async () => {
    const cookie = fc.oneof(fc.string(), fc.constantFrom('x', '../../etc', 'a'.repeat(65), '<b>', "';drop table votes"))
    await fc.assert(
      fc.asyncProperty(cookie, async (value) => {
        const { app, puts } = create()
        const Cookie = `voter_id=${encodeURIComponent(value)}; vote=${encodeURIComponent(value)}`
        await app.request('/', form('a', { Cookie }))
        expect(puts[0]?.[0]).toMatch(/^[\w-]{16,64}$/)
      }),
      { numRuns: 50 },
    )
  })
})
