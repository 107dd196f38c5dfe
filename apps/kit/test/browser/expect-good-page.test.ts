import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser } from './browser.ts'
import { expectGoodPage } from './expect-good-page.ts'

const page = (head: string, body: string): string => `<!doctype html><html lang="en"><head><title>A page</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><main><h1>A page</h1><h2>with a list</h2><ul><li><a href="/">one</a></li></ul>${body}</main></body></html>`

describe('what is no good page', () => {
  let browser: Browser
  let answer = ''
  const server = createServer((_, response) =>
    response.setHeader('Content-Security-Policy', "default-src 'self' data:; style-src 'unsafe-inline'").end(answer),
  )
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    browser = await Browser.launch()
  })
  afterAll(async () => {
    await browser?.close()
    server.close()
  })

  const judge = async (head: string, body: string): Promise<void> => {
    answer = page(head, body)
    await expectGoodPage(await browser.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  }

  it('differs from what is one', async () => {
    await judge('', '<p>All is well.</p>')
  })

  it.each([
    ['is wider than a phone', '', '<p style="width: 340px">wide</p>', '320'],
    ['is pale', '', '<p style="color: #999; background: #fff">pale</p>', 'color-contrast'],
    [
      'is pale in the dark only',
      '<style>:root{color-scheme:light dark}</style>',
      '<p style="color:#222">x</p>',
      'dark',
    ],
    ['has a field without a label', '', '<input>', 'label'],
    ['has a script that its policy refuses', '', '<script>1</script>', 'Content Security Policy'],
    ['asks elsewhere', '', '<img alt="" src="http://127.0.0.1:9/a.png">', 'asked elsewhere: http://127.0.0.1:9/a.png'],
  ])('%s', async (_, head, body, problem) => {
    const found = await judge(head, body).catch(({ actual }) => actual)
    expect(JSON.stringify(found)).toContain(problem)
  })
})
