import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findWasm } from 'chartwright-helm/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Browser } from '../../../../apps/kit/test/browser/browser.ts'
import { findService } from '../../../../scripts/services.ts'
import { chartContent, type ExportedSite, exportSite } from '../../../src/studio/index.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { shop } from '../shop.ts'
import { SOON, withValues } from './studio-in-browser.ts'

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

describeWithWasm('the studio as a static site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'))
  const asked: string[] = []
  let site: ExportedSite
  let browser: Browser
  /** A host that knows nothing of what it serves, in a folder of its own. */
  const host = createServer(({ url = '' }, response) => {
    const name = /^\/charts\/shop\/([\w.]*)$/.exec(url)?.[1]
    const file = name === '' ? 'index.html' : name
    asked.push(url)
    if (file === undefined || !readdirSync(folder).includes(file)) return void response.writeHead(404).end()
    response.setHeader('Content-Type', TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
    response.end(readFileSync(join(folder, file)))
  })
  beforeAll(async () => {
    process.env.CHROMIUM ??= await findService('chromium', () => {})
    const old = { ...shop, 'values.yaml': shop['values.yaml'].replace('replicas: 2', 'replicas: 1') }
    const against = { title: 'v1.0.0:charts/shop', files: old }
    const chart = chartContent(Object.entries(shop), false)
    site = await exportSite({ chart, against }, findWasm() ?? '', folder)
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    browser = await Browser.launch()
  })
  afterAll(async () => {
    await browser?.close()
    host.close()
    rmSync(folder, { recursive: true })
  })

  it('renders in any folder of any host, under its own strict policy, and asks for nothing else', async () => {
    const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/charts/shop/${withValues('motto: from a link\n')}`
    const { page, context, problems } = await browser.open(url)
    await page.getByText('Say from a link to my-release').waitFor()
    await page.getByLabel('Helm', { exact: true }).selectOption('3')
    await page.getByText(/with Helm v3/).waitFor()
    const files = [
      '',
      'chart.json',
      'checker.js',
      'engine.bin',
      'kubernetes.json',
      'studio.css',
      'studio.js',
      'worker.js',
    ]
    // the schemas are asked for last, when the page rests
    await expect.poll(() => asked.toSorted(), SOON).toEqual(files.map((name) => `/charts/shop/${name}`))
    expect(problems).toEqual([])
    await context.close()
  })

  it('marks what another version renders otherwise on the same values, or what differs from the defaults', async () => {
    const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/charts/shop/${withValues('size: large\n')}`
    const { page, context, problems } = await browser.open(url)
    const removed = page.getByRole('textbox', { name: 'Manifests' }).locator('.cm-removed')
    const against = page.getByLabel('Changes against')
    await expect.poll(() => removed.allInnerTexts(), SOON).toEqual(['  replicas: 1'])
    expect(await against.locator('option').allInnerTexts()).toEqual([
      'v1.0.0:charts/shop, same values',
      'the defaults',
      'ci/debug-values.yaml',
      'values-large.yaml',
    ])
    await against.selectOption('the defaults')
    await expect.poll(() => removed.allInnerTexts(), SOON).toEqual(['          image: "shop:small"'])
    expect(problems).toEqual([])
    await context.close()
  })

  it('has a policy that allows only its own files', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'")
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
  })

  it('is small but for Helm itself, and holds the licenses of what is in it', () => {
    expect(site.files.toSorted()).toEqual(readdirSync(folder).sort())
    expect(site.otherSize).toBeGreaterThan(50_000)
    expect(site.otherSize).toBeLessThan(300_000)
    expect(site.schemasSize).toBeLessThan(30_000)
    expect(site.engineSize).toBeLessThan(16_000_000)
    const licenses = readFileSync(join(folder, 'LICENSES.txt'), 'utf8')
    for (const name of ['preact', '@codemirror/view', '@cfworker/json-schema', 'yaml'])
      expect(licenses).toContain(`${name} `)
  })
})
