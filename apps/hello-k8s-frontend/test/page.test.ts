import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestMessage as longestOfTheApi } from '../../hello-k8s-api/src/message-text.ts'
import { quiet, said } from '../../kit/test/quiet.ts'
import { createApp } from '../src/app.ts'
import { ClosedError, type GuestBook, NotTakenError } from '../src/guest-book.ts'
import { longestMessage } from '../src/page.ts'

/** A guest book in memory. */
const book = (more: Partial<GuestBook> = {}): GuestBook & { texts: string[] } => {
  const texts: string[] = []
  return {
    texts,
    last: async () => texts.map((text) => ({ text, time: new Date('2030-01-02T03:04:05Z') })).slice(0, 10),
    leave: async (text) => void texts.unshift(text),
    ...more,
  }
}
const fail = (error: Error) => () => Promise.reject(error)
const closed = fail(new ClosedError("Redis can't be reached."))

const create = (guestBook: GuestBook = book()) => createApp({ version: '1.0.0', guestBook, ...quiet() })
const read = (guestBook?: GuestBook, path = '/') => said(create(guestBook).request(path))
const form = (message: string): RequestInit => ({ method: 'POST', body: new URLSearchParams({ message }) })
const leave = (guestBook: GuestBook, message: string) => said(create(guestBook).request('/', form(message)))

const unescaped = (markup = ''): string =>
  markup
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
const typedIn = (page: string) => unescaped(/<textarea[^>]*>\n(.*?)<\/textarea>/s.exec(page)?.[1])
const listedIn = (page: string) =>
  [...page.matchAll(/<li><p dir="auto">(.*?)<\/p>/gs)].map(([, text]) => unescaped(text))

describe('the guest book', () => {
  it('shows the last messages with their times', async () => {
    const guestBook = book()
    guestBook.texts.push('second', 'first')
    const [status, page] = await read(guestBook)
    expect(status).toBe(200)
    expect(listedIn(page)).toEqual(['second', 'first'])
    expect(page).toContain('<time datetime="2030-01-02T03:04:05.000Z">2 January 2030 at 03:04 UTC</time>')
    expect(typedIn(page)).toBe('')
  })

  it('says when there are no messages yet', async () => {
    expect((await read())[1]).toContain('There are none yet. Yours would be the first.')
  })

  it('takes a message, and thanks on a page that can be loaded again', async () => {
    const guestBook = book()
    const answer = await create(guestBook).request('/', form('Hello\r\nyou'))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '?thanks'])
    expect(guestBook.texts).toEqual(['Hello\nyou'])
    const [, page] = await read(guestBook, '/?thanks')
    expect(page).toContain('<p class="notice" role="status">Thank you for your message!</p>')
    expect(page).toContain('<title>Thank you – Guest book</title>')
    expect(listedIn(page)).toEqual(['Hello\nyou'])
  })

  it('refuses politely what is not taken, and keeps the text and the place to change it', async () => {
    const [status, page] = await leave(
      book({ leave: fail(new NotTakenError('Please write a few <words> first.')) }),
      '  ',
    )
    expect(status).toBe(400)
    expect(page).toContain('id="problem">Please write a few &lt;words&gt; first.</p>')
    expect(page).toMatch(/<textarea[^>]*aria-describedby="problem hint" aria-invalid="true" autofocus>/)
    expect(typedIn(page)).toBe('  ')
    expect(page).toContain('There are none yet.')
  })

  it('says that it is closed, and still has its form', async () => {
    const [status, page] = await read(book({ last: closed }))
    expect(status).toBe(200)
    expect(unescaped(page)).toContain("The messages can't be shown at the moment. Redis can't be reached.")
    expect(page).toContain('<form method="post">')
  })

  it('keeps the text that could not be kept', async () => {
    const [status, page] = await leave(book({ leave: closed, last: closed }), '\n\nmy "words" & <b>\n')
    expect(status).toBe(503)
    expect(unescaped(page)).toContain("Your message could not be kept. Redis can't be reached. Your text is still here")
    expect(page).not.toContain('aria-invalid=')
    expect(typedIn(page)).toBe('\n\nmy "words" & <b>\n')
  })

  it('shows any text as text, in the list and in the form', async () => {
    const letters = fc.constantFrom(...'<>&"\'/=!- a\n', '</textarea>', '<script>', '</p>', '&lt;', '😀', '\u0000')
    await fc.assert(
      fc.asyncProperty(
        fc.array(letters).map((parts) => parts.join('')),
        async (text) => {
          const guestBook = book({ leave: closed })
          guestBook.texts.push(text)
          const [, list] = await read(guestBook)
          expect(listedIn(list)).toEqual([text])
          const [, page] = await leave(guestBook, text)
          expect(typedIn(page)).toBe(text)
          expect(page.match(/<[a-z!/]+/g)).toEqual((await leave(guestBook, ''))[1].match(/<[a-z!/]+/g))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is for all: language, headings in order, a labelled field, no script, nothing from elsewhere', async () => {
    const answer = await create().request('/')
    const page = await answer.text()
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page.match(/<h\d>/g)).toEqual(['<h1>', '<h2>'])
    expect(page).toContain('<label for="message">')
    expect(page).toMatch(/<textarea id="message"[^>]* maxlength="500" required[^>]*aria-describedby="hint"/)
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    expect(page).not.toMatch(/<script|\son\w+=|style="|(src|href)="(?!data:)/)
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).not.toMatch(/script-src|unsafe|https?:/)
  })

  it('lets browsers stop typing where the API stops', () => {
    expect(longestMessage).toBe(longestOfTheApi)
  })

  it.each([
    ['JSON', { body: '{"message":"a"}', headers: { 'Content-Type': 'application/json' } }, 415],
    ['nothing', {}, 415],
    ['a broken form', { body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=y' } }, 400],
    ['a form of no kind', { body: 'x', headers: { 'Content-Type': 'multipart/form-data' } }, 400],
    ['a large text', { body: new URLSearchParams({ message: 'x'.repeat(100_000) }) }, 413],
  ])('refuses %s', async (_, init, status) => {
    const guestBook = book()
    const answer = await said(create(guestBook).request('/', { method: 'POST', ...init } as RequestInit))
    expect(answer).toEqual([status, expect.stringMatching(/^\{"error":"[^"]+"\}$/)])
    expect(guestBook.texts).toEqual([])
  })

  it('refuses a file in place of a text', async () => {
    const body = new FormData()
    body.set('message', new File(['a'], 'a.txt'))
    expect((await said(create().request('/', { method: 'POST', body })))[0]).toBe(400)
    body.set('message', 'a text')
    expect((await create().request('/', { method: 'POST', body })).status).toBe(303)
  })

  it('counts the forms by what became of the message', async () => {
    const app = create(book())
    await app.request('/', form('a'))
    expect((await said(app.request('/metrics')))[1]).toContain('guestbook_forms_total{result="left"} 1\n')
  })

  it('is ready while it is closed, since it says so', async () => {
    expect((await read(book({ last: closed }), '/readyz'))[0]).toBe(200)
  })
})
