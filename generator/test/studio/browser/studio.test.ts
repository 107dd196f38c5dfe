import { request } from 'node:http'
import { expect, it } from 'vitest'
import { expectGoodPage } from '../../../../apps/kit/test/browser/expect-good-page.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { shop } from '../shop.ts'
import { studioInBrowser, withValues } from './studio-in-browser.ts'

describeWithWasm('the studio', () => {
  const studio = studioInBrowser({ isWatched: true })

  it('renders a chart in the page, and asks nothing of anybody else', async () => {
    const { page, context, problems } = await studio.open(shop)
    await page.getByRole('heading', { name: 'shop 1.2.3' }).waitFor()
    await page.getByRole('button', { name: 'Deployment web' }).first().waitFor()
    await page.getByText('Say hello to my-release').waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  it('renders with the Helm, the Kubernetes, the name and the namespace that are chosen, and keeps them in the address', async () => {
    const { page, context } = await studio.open(shop)
    await page.getByText(/with Helm v4/).waitFor()
    await page.getByLabel('Helm', { exact: true }).selectOption('3')
    await page.getByText(/with Helm v3/).waitFor()
    await page.getByLabel('Kubernetes').selectOption('1.31')
    await page.getByRole('textbox', { name: 'Release' }).fill('other')
    await page.getByRole('textbox', { name: 'Namespace' }).fill('there')
    await page.getByText('to other, on v1.31 with Helm v3').waitFor()
    await page.getByText('namespace: there').first().waitFor()
    await page.waitForURL(/#helm=3&release=other&namespace=there&kubernetes=1\.31$/)
    await page.reload()
    await page.getByText('to other, on v1.31 with Helm v3').waitFor()
    await context.close()
  })

  it('says where the other Helm renders otherwise, or fails', async () => {
    const { page, context } = await studio.open({
      ...shop,
      'templates/a.yaml':
        'kind: ConfigMap\nmetadata: {name: a}\ndata: {helm: {{ .Capabilities.HelmVersion.Version }}}\n',
      'templates/b.yaml':
        '{{ if and .Values.debug (hasPrefix "v3" .Capabilities.HelmVersion.Version) }}{{ fail "old" }}{{ end }}',
    })
    await page.getByText('Helm 3 renders ConfigMap a otherwise.').waitFor()
    await page.getByLabel('debug', { exact: true }).check()
    await page.getByText('Helm 3 refuses this.').waitFor()
    await page.getByRole('button', { name: 'Use Helm 3' }).click()
    await page.getByRole('alert').getByText('old', { exact: true }).waitFor()
    await page.getByText('Helm 4 renders this.').waitFor()
    await page.getByLabel('debug', { exact: true }).uncheck()
    await page.getByText('Helm 4 renders ConfigMap a otherwise.').waitFor()
    await context.close()
  })

  it('shows the newest of many values that come quickly', async () => {
    const { page, context } = await studio.open(shop)
    await page.getByText('Say hello').waitFor()
    await page.getByLabel('motto').press('End')
    await page.getByLabel('motto').pressSequentially(' a b c d e f g h i j k l m n o p', { delay: 5 })
    await page.getByText('Say hello a b c d e f g h i j k l m n o p to').waitFor()
    await context.close()
  })

  it('shows a saved chart within half a second, and why sources can’t be compiled', async () => {
    const { page, context } = await studio.open(shop)
    await page.getByText('Say hello').waitFor()
    // the other Helm is asked when the page rests, for the first time here
    await page.waitForTimeout(2000)
    const begun = performance.now()
    const { chartContent } = await import('../../../src/studio/index.ts')
    const saved = { ...shop, 'templates/NOTES.txt': 'Saved.' }
    studio.server.update(chartContent(Object.entries(saved), false))
    await page.getByText('Saved.').waitFor()
    expect(performance.now() - begun).toBeLessThan(500)
    studio.server.fail('charts/shop/src/chart.ts:1:1 - error: <b>broken</b>')
    await page.getByText('error: <b>broken</b>').waitFor()
    studio.server.update(chartContent(Object.entries(shop), false))
    await page.getByText('Say hello').waitFor()
    expect(await page.getByText('broken').count()).toBe(0)
    await context.close()
  })

  it.each([
    ['at first', ''],
    ['with changes', withValues('replicas: 3\nsize: large\nlabels: {b: c}\n')],
    ['with a problem', withValues('replicas: many\n')],
    ['with what is no YAML', withValues('a: [')],
    ['with what Helm refuses', withValues('ingress: {}\n')],
  ])('is a good page %s: on phones and desktops, light and dark, for axe and its own policy', async (_, fragment) => {
    const opened = await studio.open(shop, fragment)
    await opened.page.waitForSelector('.resource + .resource, .alert')
    for (const group of await opened.page.locator('details.group > summary').all()) await group.click()
    await expectGoodPage(opened)
    await opened.context.close()
  })

  it.each(['Form', 'YAML', 'Manifests', 'Picture', 'Notes'])('is a good page with %s on a phone', async (tab) => {
    const opened = await studio.open(shop, withValues('replicas: 3\n'), { width: 390 })
    await opened.page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: tab }).click()
    await opened.page.getByText(/\d+ ms/).waitFor()
    await opened.page.setViewportSize({ width: 320, height: 800 })
    const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await opened.page.evaluate(sideways)).toBe(0)
    await opened.context.close()
  })

  const ask = (host: string, path = '/', method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(studio.url())
      request({ host: '127.0.0.1', port, path, method, headers: { host } }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end()
    })

  it('is served to this machine only, and nothing else is', async () => {
    expect(await ask('localhost')).toBe(200)
    expect(await ask('127.0.0.1:1234')).toBe(200)
    expect(await ask('evil.example')).toBe(403)
    expect(await ask('localhost.evil.example')).toBe(403)
    expect(await ask('localhost', '/', 'POST')).toBe(405)
    for (const path of ['/../package.json', '/..%2fpackage.json', '/Chart.yaml', '/templates/web.yaml', '/__proto__'])
      expect([path, await ask('localhost', path)]).toEqual([path, 404])
  })
})
