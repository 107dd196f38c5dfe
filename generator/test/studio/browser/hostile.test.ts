import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import type { OpenPage } from '../../../../apps/kit/test/browser/browser.ts'
import { expectGoodPage } from '../../../../apps/kit/test/browser/expect-good-page.ts'
import { chartContent } from '../../../src/studio/index.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { type ChartFiles, SOON, studioInBrowser } from './studio-in-browser.ts'

const CHART = 'apiVersion: v2\nname: odd\nversion: 1.0.0\n'
const MARKUP = `<img src=x onerror="document.body.dataset.hacked=1"><script>document.body.dataset.hacked=1</script>`

const chart = (files: ChartFiles): ChartFiles => ({
  'Chart.yaml': CHART,
  'values.yaml': 'size: 1\n',
  'templates/a.yaml': 'kind: ConfigMap\nmetadata: {name: a}\ndata: {size: {{ .Values.size | quote }}}\n',
  ...files,
})

describeWithWasm('a hostile chart leaves the studio usable:', () => {
  const studio = studioInBrowser({ isWatched: true })
  /** Stops soon what has no end. */
  const hasty = studioInBrowser({ limits: { alone: 2000, waiting: 500 } })
  let opened: OpenPage
  afterEach(async () => {
    expect(await opened.page.evaluate('document.body.dataset.hacked')).toBeUndefined()
    await opened.context.close()
  })

  const open = async (files: ChartFiles, fragment = '', on = studio): Promise<Page> => {
    opened = await on.open(files, fragment)
    return opened.page
  }
  const write = async (page: Page, text: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Values in YAML' }).press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
  }
  /** Says nothing of megabytes. */
  const shows = (page: Page, text: string) =>
    expect
      .poll(async () => (await page.getByRole('textbox', { name: 'Manifests' }).innerText()).includes(text), SOON)
      .toBe(true)

  it('markup in its name, values, documentation, files, manifests, notes and errors is text', async () => {
    const quoted = JSON.stringify(MARKUP)
    const page = await open({
      'Chart.yaml': `${CHART}description: ${quoted}\n`,
      'values.yaml': `# -- ${MARKUP}\nsize: ${quoted}\n${quoted}: 1\n`,
      'values.schema.json': JSON.stringify({
        properties: {
          size: { description: MARKUP, enum: [MARKUP, 'other'] },
          [MARKUP]: { type: 'number', maximum: 5 },
        },
      }),
      [`values-${MARKUP.replaceAll('/', '')}.yaml`]: 'size: other\n',
      'templates/a.yaml':
        'kind: {{ .Values.size | quote }}\nmetadata: {name: {{ .Values.size | quote }}}\nspec: {selector: {a: b}}\n',
      'templates/NOTES.txt': '{{ .Values.size }}',
    })
    await page.getByText(/\d+ ms/).waitFor()
    await page.getByText('document.body.dataset.hacked').first().waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    await write(page, `${quoted}: 9\n`)
    await page
      .getByRole('alert')
      .getByText(/must be at most 5/)
      .waitFor()
    expect(await page.locator('img, script:not([src])').count()).toBe(0)
    await expectGoodPage(opened)
  })

  it('five megabytes of manifests', async () => {
    const page = await open(
      chart({
        'templates/a.yaml':
          '{{ range $i := until 500 }}\n---\nkind: ConfigMap\nmetadata: {name: "c{{ $i }}"}\ndata:\n  size: {{ $.Values.size | quote }}\n  text: {{ repeat 10000 "x" | quote }}\n{{ end }}\n',
      }),
    )
    await page.getByText('All 500 manifests').waitFor()
    await write(page, 'size: 2\n')
    await shows(page, 'size: "2"')
    const longest = page.evaluate<number>(`new Promise((done) => {
      let [last, longest, from] = [performance.now(), 0, performance.now()]
      const step = () => {
        const now = performance.now()
        longest = Math.max(longest, now - last)
        last = now
        if (now - from > 3000) done(longest)
        else requestAnimationFrame(step)
      }
      step()
    })`)
    await write(page, 'size: 3\n')
    await shows(page, 'size: "3"')
    expect(await longest).toBeLessThan(2000)
  })

  it('a template without an end, until other values end it', async () => {
    const page = await open(
      chart({
        'templates/a.yaml':
          '{{ if eq (int .Values.size) 2 }}{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}{{ end }}\nkind: ConfigMap\nmetadata: {name: a}\ndata: {size: {{ .Values.size | quote }}}\n',
      }),
      '',
      hasty,
    )
    await shows(page, 'size: "1"')
    await write(page, 'size: 2\n')
    await page.waitForTimeout(300)
    await write(page, 'size: 3\n')
    await shows(page, 'size: "3"')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('a template without an end from the beginning, which is said', async () => {
    const page = await open(
      chart({ 'templates/a.yaml': '{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}\n' }),
      '',
      hasty,
    )
    await page.getByRole('alert').getByText('This takes too long').waitFor({ timeout: 30_000 })
    await page.getByLabel('size').fill('4')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Values in YAML' }).innerText(), SOON)
      .toContain('size: 4')
  })

  it('templates that include each other without an end', async () => {
    const page = await open(
      chart({
        'templates/_x.tpl': '{{ define "x" }}{{ include "x" . }}{{ end }}',
        'templates/b.yaml': '{{ if eq (int .Values.size) 2 }}{{ include "x" . }}{{ end }}',
      }),
    )
    await shows(page, 'size: "1"')
    await write(page, 'size: 2\n')
    await page.getByRole('alert').waitFor()
    await write(page, 'size: 3\n')
    await shows(page, 'size: "3"')
  })

  const schemas = [
    ['is no JSON', '{'],
    ['is a list', '[]'],
    ['is true', 'true'],
    ['refers to what there isn’t', '{"properties": {"size": {"$ref": "#/definitions/none"}}}'],
    ['refers to another host', '{"properties": {"size": {"$ref": "https://example.com/schema.json"}}}'],
    ['refers to itself', '{"$ref": "#"}'],
    ['contains itself', '{"properties": {"size": {"type": "integer"}, "more": {"$ref": "#"}}}'],
    ['has a pattern that is none', '{"properties": {"size": {"pattern": "("}}}'],
    ['has a pattern that takes for ever', '{"properties": {"size": {"pattern": "^(a+)+$"}}}'],
    [
      'has types of the wrong kind',
      '{"type": 1, "properties": [], "required": "x", "anyOf": 2, "enum": 3, "items": 4}',
    ],
    ['knows nobody’s names', '{"properties": {"__proto__": {"type": "string"}, "constructor": {"type": "string"}}}'],
  ] as const

  const charts: readonly (readonly [string, ChartFiles])[] = [
    ['without values', { 'Chart.yaml': CHART, 'templates/a.yaml': 'kind: ConfigMap\n' }],
    ['without templates', { 'Chart.yaml': CHART }],
    ['without a name', { 'Chart.yaml': '[]' }],
    ['with broken values', chart({ 'values.yaml': 'a: [' })],
    ['with values that are a list', chart({ 'values.yaml': '- a\n' })],
    [
      'with bytes that are no text',
      chart({ 'templates/b.yaml': new Uint8Array([0xff, 0xfe, 0]), 'files/x': new Uint8Array([0xff]) }),
    ],
    [
      'with values of strange names',
      chart({ 'values.yaml': '__proto__: {a: 1}\nconstructor: 2\n"": 3\n"a.b": {"c d": 4}\n? [x]\n: 5\n' }),
    ],
    ['with values 100 levels deep', chart({ 'values.yaml': `${'{a: '.repeat(100)}1${'}'.repeat(100)}\n` })],
    ['with 3000 values', chart({ 'values.yaml': Array.from({ length: 3000 }, (_, at) => `v${at}: ${at}`).join('\n') })],
  ]

  /** Shows one chart after the other in a page that is open, as when an author saves them. */
  const showEach = async (
    each: readonly (readonly [string, ChartFiles])[],
    check: (page: Page, name: string) => Promise<void>,
  ) => {
    const page = await open(chart({}))
    await shows(page, 'size: "1"')
    for (const [index, [name, files]] of each.entries()) {
      await write(page, '')
      studio.server.update(
        chartContent(Object.entries({ ...files, [`values-shown-${index}.yaml`]: 'size: 9\n' }), false),
      )
      await page.getByRole('button', { name: `shown-${index}`, exact: true }).waitFor()
      await check(page, name)
    }
  }

  it('schemas that are broken, endless or strange', async () => {
    await showEach(
      schemas.map(([name, schema]) => [name, chart({ 'values.schema.json': schema })]),
      async (page, name) => {
        await write(page, 'size: 3\n')
        await expect
          .poll(() => page.getByLabel('size', { exact: true }).inputValue(), { ...SOON, message: name })
          .toBe('3')
        await page
          .getByRole('navigation', { name: 'Manifests' })
          .getByText('ConfigMap')
          .or(page.getByRole('alert'))
          .first()
          .waitFor()
      },
    )
    await expectGoodPage(opened)
  })

  it('a schema with a pattern that takes for ever', async () => {
    const page = await open(chart({ 'values.schema.json': '{"properties": {"size": {"pattern": "^(a+)+$"}}}' }))
    await shows(page, 'size: "1"')
    await write(page, `size: ${'a'.repeat(60)}b\n`)
    await page.getByText('takes too long to be checked while you type').waitFor()
    await page.getByRole('alert').getByText("The values don't fit the schema").waitFor()
    await write(page, 'size: aaa\n')
    await shows(page, 'size: "aaa"')
  })

  it('charts that are broken, large or strange', async () => {
    await showEach(charts, async (page, name) => {
      await write(page, 'extra: 1\n')
      await expect.poll(() => new URL(page.url()).hash, { ...SOON, message: name }).toBe('#values=extra%3A+1%0A')
      expect(await page.getByRole('button', { name: 'Copy --set' }).isEnabled(), name).toBe(true)
    })
    await expectGoodPage(opened)
  })

  it('a name that is markup', async () => {
    const page = await open(chart({ 'Chart.yaml': `name: ${JSON.stringify(MARKUP)}\nversion: "<b>1</b>"\n` }))
    await page.getByRole('heading', { name: `${MARKUP} <b>1</b>` }).waitFor()
    await page.getByRole('alert').waitFor()
  })

  it('links with what nobody would write', async () => {
    const page = await open(chart({}), '#values=%')
    for (const fragment of [
      '#values=%',
      '#values=a: [',
      '#helm=99&kubernetes=<b>&release=%00&namespace=../..',
      `#values=${'a'.repeat(100_000)}`,
      '#%E0%A4%A',
    ]) {
      await page.evaluate(`void (location.hash = ${JSON.stringify(fragment)})`)
      await page.waitForTimeout(100)
      await page.waitForSelector('.resource + .resource, .alert')
    }
    await page.evaluate("void (location.hash = '#values=size: 7')")
    await shows(page, 'size: "7"')
  })
})
