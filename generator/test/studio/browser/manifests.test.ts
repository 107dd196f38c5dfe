import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import type { OpenPage } from '../../../../apps/kit/test/browser/browser.ts'
import { expectGoodPage } from '../../../../apps/kit/test/browser/expect-good-page.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { shop } from '../shop.ts'
import { SOON, studioInBrowser, withValues } from './studio-in-browser.ts'

describeWithWasm('manifests in the studio', () => {
  const studio = studioInBrowser()
  let opened: OpenPage
  afterEach(async () => {
    expect(opened.problems).toEqual([])
    await opened.context.close()
  })

  const open = async (values = ''): Promise<Page> => {
    opened = await studio.open(shop, values === '' ? '' : withValues(values))
    await opened.page.getByText(/\d+ ms/).waitFor()
    return opened.page
  }
  const list = (page: Page) => page.getByRole('navigation', { name: 'Manifests' })
  const names = async (page: Page): Promise<string[]> =>
    (await list(page).getByRole('button').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
  const view = (page: Page) => page.getByRole('textbox', { name: 'Manifests' })

  it('are marked where they differ from the defaults, line by line, and random ones are not', async () => {
    const page = await open('replicas: 3\ningress: {host: shop.example}\n')
    await expect
      .poll(() => names(page), SOON)
      .toEqual([
        'All 5 manifests',
        'Secret db',
        'Service db',
        'Service web',
        '± Deployment web changed',
        '+ Ingress web added',
      ])
    await list(page).getByRole('button', { name: 'Deployment web' }).click()
    await expect.poll(() => view(page).locator('.cm-line.added').allInnerTexts(), SOON).toEqual(['  replicas: 3'])
    expect(await view(page).locator('.cm-removed').allInnerTexts()).toEqual(['  replicas: 2'])
    await page.getByLabel('Only what changed').check()
    expect(await names(page)).toEqual(['All 2 manifests', '± Deployment web changed', '+ Ingress web added'])
  })

  it('are compared with another file of values, and what is gone is shown', async () => {
    const page = await open('replicas: 5\nsize: large\n')
    await page.getByLabel('Changes against').selectOption('values-large.yaml')
    await expect.poll(async () => (await names(page)).join(), SOON).not.toContain('changed')
    await page.getByRole('textbox', { name: 'Values in YAML' }).press('ControlOrMeta+A')
    await page.keyboard.insertText('size: small\n')
    await expect.poll(async () => (await names(page)).join(), SOON).toContain('± Deployment web changed')
    await list(page).getByRole('button', { name: 'Deployment web' }).click()
    expect(await view(page).locator('.cm-removed').allInnerTexts()).toEqual([
      '  replicas: 5',
      '          image: "shop:large"',
    ])
  })

  it('are found by their names and by what stands in them', async () => {
    const page = await open()
    const find = page.getByRole('searchbox', { name: 'Find' }).last()
    await find.fill('secretkeyref')
    await expect.poll(() => names(page), SOON).toEqual(['All 1 manifests', 'Deployment web'])
    await find.fill('service db')
    await expect.poll(() => names(page), SOON).toEqual(['All 1 manifests', 'Service db'])
    await find.fill('nothing')
    await expect.poll(() => names(page), SOON).toEqual(['All 0 manifests'])
  })

  it('stay when values can’t be rendered, and the template’s line says why', async () => {
    const page = await open()
    await page.getByRole('textbox', { name: 'Values in YAML' }).click()
    await page.keyboard.insertText('ingress: {host: ""}')
    const alert = page.getByRole('alert')
    await alert.getByText('The chart refuses these values').waitFor()
    await alert.getByText('ingress.host is needed', { exact: true }).waitFor()
    await alert.getByText(/^templates\/ingress\.yaml:9:\d+$/).waitFor()
    expect(await alert.locator('.here').innerText()).toContain(
      '9     - host: {{ required "ingress.host is needed" .host }}',
    )
    expect(await names(page)).toContain('Deployment web')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Backspace')
    await alert.waitFor({ state: 'detached' })
  })

  it('lead from a line to its template and to the values that change it, and from there into the form', async () => {
    const page = await open()
    await list(page).getByRole('button', { name: 'Deployment web' }).click()
    await view(page).getByText('image: "shop:small"').click()
    const links = page.getByRole('status', { name: 'Links' })
    await links.getByText('templates/web.yaml:16', { exact: true }).waitFor()
    expect(await links.locator('.here').innerText()).toContain('image: "shop:{{ .Values.size }}"')
    await expect.poll(() => links.getByRole('button').allInnerTexts(), SOON).toEqual(['size'])
    await links.getByText('tried').waitFor({ state: 'detached' })
    await expectGoodPage(opened)
    await page.setViewportSize({ width: 1280, height: 800 })
    await links.getByRole('button', { name: 'size' }).click()
    expect(await page.getByRole('searchbox', { name: 'Find' }).first().inputValue()).toBe('size')
    // by the keyboard, too
    await view(page).press('ArrowUp')
    await page.keyboard.press('Enter')
    await links.getByText('templates/web.yaml:15', { exact: true }).waitFor()
  })

  it('show the lines that the value with the focus changes, also after it was changed', async () => {
    const page = await open()
    const links = page.getByRole('status', { name: 'Links' })
    await page.getByLabel('replicas', { exact: true }).focus()
    await links.getByText('replicas changes 1 line of 1 manifest.').waitFor()
    expect(await view(page).locator('.cm-line.linked').allInnerTexts()).toEqual(['  replicas: 2'])
    await page.getByLabel('replicas', { exact: true }).fill('4')
    await expect.poll(() => view(page).locator('.cm-line.linked').allInnerTexts(), SOON).toEqual(['  replicas: 4'])
    await page.getByLabel('debug', { exact: true }).focus()
    await links.getByText('debug changes no manifest.').waitFor()
  })

  it('show the lines that the value at the cursor in the YAML changes', async () => {
    const page = await open('size: large\nreplicas: 3\n')
    const links = page.getByRole('status', { name: 'Links' })
    await page.getByRole('textbox', { name: 'Values in YAML' }).press('ControlOrMeta+Home')
    await links.getByText('size changes 1 line of 1 manifest.').waitFor()
    await page.keyboard.press('ArrowDown')
    await links.getByText('replicas changes 1 line of 1 manifest.').waitFor()
    expect(await view(page).locator('.cm-line.linked').allInnerTexts()).toEqual(['  replicas: 3'])
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('5')
    await expect.poll(() => view(page).locator('.cm-line.linked').allInnerTexts(), SOON).toEqual(['  replicas: 5'])
  })

  it('are held against Kubernetes’ schemas, and each problem leads to its line', async () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: bad}\nspec:\n  ports:\n    - port: {{ .Values.size }}\n'
    opened = await studio.open({ ...shop, 'templates/bad.yaml': service })
    const { page } = opened
    const kubernetes = page.getByRole('status', { name: 'Schema problems' })
    await kubernetes.getByText('spec.ports.0.port').click()
    expect(await kubernetes.innerText()).toContain('must be a whole number, but is "small"')
    await expect.poll(() => view(page).locator('.cm-line.wrong').allInnerTexts(), SOON).toEqual(['    - port: small'])
    const links = page.getByRole('status', { name: 'Links' })
    await links.getByText('templates/bad.yaml:6', { exact: true }).waitFor()
    await expectGoodPage(opened)
  })

  it('are drawn as parts that reach each other, which lead to them by mouse and keyboard', async () => {
    const page = await open('ingress: {host: shop.example}\n')
    const parts = page.getByRole('group', { name: 'Parts of the release' })
    await parts
      .getByRole('button', { name: 'Ingress web , my-release-web, sends requests to Service my-release-web' })
      .waitFor()
    const deployment = parts.getByRole('button', { name: /^Deployment web/ })
    expect(await deployment.innerText()).toContain('uses Secret my-release-db, connects to Service my-release-db')
    await page.getByText('In words').click()
    await page.getByText('Deployment my-release-web connects to Service my-release-db.').waitFor()
    await deployment.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => view(page).innerText(), SOON)
      .toMatch(/^# templates\/web.yaml\napiVersion: apps\/v1\nkind: Deployment/)
    expect(await parts.locator('.line.near').count()).toBe(3)
  })
})
